package pop.custody;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Compares what stands beside the facts of visits and approaches with what the facts give.
@Configuration
class CustodyStatuses {

    private record Check(String of, Supplier<List<UUID>> compared) implements StatusCheck {

        @Override
        public List<UUID> astray() {
            return compared.get();
        }
    }

    @Bean
    StatusCheck visitStatuses(StoredStatuses stored) {
        return new Check("custody visits", () -> stored.astray("""
                select v.id, v.status, array_agg(f.kind order by f.number) as kinds
                  from custody.visit v
                  join custody.visit_fact f on f.visit_id = v.id
                 group by v.id, v.status
                """, VisitStatus.FactKind.class, VisitStatus::of));
    }

    @Bean
    StatusCheck approachOutcomes(StoredStatuses stored) {
        return new Check("custody approaches", () -> stored.astray("""
                select a.id, a.outcome as status, array_agg(f.code order by f.at, f.number) as kinds
                  from custody.approach a
                  join custody.approach_fact f on f.approach_id = a.id and f.kind = 'OUTCOME'
                 group by a.id, a.outcome
                """, Outcome.class, Outcome::of));
    }
}
