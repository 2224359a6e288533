package pop.custody;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

/// Compares what stands beside the facts of visits and approaches with what the facts give.
@Configuration
class CustodyStatuses {

    @Bean
    StatusCheck visitStatuses(StoredStatuses stored) {
        return StatusCheck.of("custody visits", () -> stored.astray("""
                select v.id, v.status, array_agg(f.kind order by f.number) as kinds
                  from custody.visit v
                  join custody.visit_fact f on f.visit_id = v.id
                 group by v.id, v.status
                """, VisitStatus.FactKind.class, VisitStatus::of));
    }

    @Bean
    StatusCheck approachOutcomes(StoredStatuses stored) {
        return StatusCheck.of("custody approaches", () -> stored.astray("""
                select a.id, a.outcome as status, array_agg(f.code order by f.at, f.number) as kinds
                  from custody.approach a
                  join custody.approach_fact f on f.approach_id = a.id and f.kind = 'OUTCOME'
                 group by a.id, a.outcome
                """, Outcome.class, Outcome::of));
    }
}
