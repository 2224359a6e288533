package pop.justice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

/// Compares the stored statuses of the three lives in this room with what their facts give.
@Configuration
class JusticeStatuses {

    @Bean
    StatusCheck conditionStatuses(StoredStatuses stored) {
        return StatusCheck.of(
                "conditions", () -> stored.astray(select("condition"), ConditionFactKind.class, ConditionStatus::of));
    }

    @Bean
    StatusCheck courtDateStatuses(StoredStatuses stored) {
        return StatusCheck.of(
                "court dates", () -> stored.astray(select("court_date"), CourtDateFactKind.class, CourtDateStatus::of));
    }

    @Bean
    StatusCheck custodyStatuses(StoredStatuses stored) {
        return StatusCheck.of(
                "custody notices", () -> stored.astray(select("custody"), CustodyFactKind.class, CustodyStatus::of));
    }

    private static String select(String life) {
        return """
                select s.id, s.status, array_agg(f.kind order by f.number) as kinds
                  from justice.{life} s
                  join justice.{life}_fact f on f.{life}_id = s.id
                 group by s.id, s.status
                """.replace("{life}", life);
    }
}
