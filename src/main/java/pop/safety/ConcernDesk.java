package pop.safety;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.agency.WorkerId;
import pop.rule.Step;
import pop.web.NotFound;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Where concerns are raised, added to and passed on. Nothing here waits for anybody: what is written is kept, and the
/// council may be told, whatever is missing and whoever has not agreed.
@Component
class ConcernDesk {

    private final Concerns concerns;
    private final Statements statements;
    private final ApplicationEventPublisher events;
    private final JdbcClient sql;

    ConcernDesk(Concerns concerns, Statements statements, ApplicationEventPublisher events, JdbcClient sql) {
        this.concerns = concerns;
        this.statements = statements;
        this.events = events;
        this.sql = sql;
    }

    void raise(Concerns.Raising it, Statement said, Post by, Instant now) {
        if (!concerns.raise(it, by, now)) {
            return;
        }
        var concern = concerns.find(it.id()).orElseThrow(NotFound::new);
        statements.add(concern, said, by.worker(), now);
        concerns.fact(concern, new Concern.Fact(ConcernFact.RAISED, by.worker(), now, null, null, ""), now);
        if (it.urgent()) {
            events.publishEvent(new ConcernEvent.Urgent(it.id(), by.worker().value(), now));
        }
    }

    void add(Concern to, Statement said, Route due, WorkerId by, Instant now) {
        concerns.record(to.add(due, said.inDanger(), by, now), now);
        statements.add(to, said, by, now);
        if (said.inDanger() && !to.urgent()) {
            events.publishEvent(new ConcernEvent.Urgent(to.id(), by.value(), now));
        }
    }

    /// Somebody at a duty team was told: the trail hears it as the law names it.
    void tell(Concern it, Concern.Telling telling, String note, WorkerId by, Told told) {
        var before = told(concerns.facts(it.id()));
        concerns.record(it.tell(telling, before, note, by, told.at()), told.recordedAt());
        sql.sql("select audit.write('DISCLOSED', 'safety.concern', :id, :person::uuid, array['SAFETY'])")
                .param("id", it.id().value())
                .param("person", it.person() == null ? null : it.person().value())
                .query((row, _) -> row)
                .single();
    }

    /// When somebody was told, and when that was written down.
    record Told(Instant at, Instant recordedAt) {}

    void record(Step<Concern, Concern.Fact> step, Instant now) {
        concerns.record(step, now);
    }

    /// Which duty teams have been told; null: none.
    static @Nullable Route told(List<Concerns.Happened> facts) {
        return facts.stream()
                .map(Concerns.Happened::route)
                .filter(Objects::nonNull)
                .reduce(Route::and)
                .orElse(null);
    }
}
