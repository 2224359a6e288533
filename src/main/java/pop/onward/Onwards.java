package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Ids;
import pop.database.Times;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Onward referrals in the database, as far as the viewer may see them.
@Component
public class Onwards {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Onwards(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Onward> find(OnwardId id) {
        return sql.sql(StandingRow.SELECT + " where o.id = :id")
                .param("id", id.value())
                .query((row, _) -> StandingRow.read(row))
                .optional();
    }

    /// Those of these records of one person that are not over.
    List<Onward> open(List<PersonId> people) {
        return sql.sql(StandingRow.SELECT + """
                         where o.person_id = any (:people)
                           and o.status not in ('OUTCOME', 'DECLINED', 'REROUTED', 'REVOKED', 'ENTERED_IN_ERROR')
                         order by o.id
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> StandingRow.read(row))
                .list();
    }

    Patience patience() {
        return new Patience(sql
                .sql("select p.kind, extract(epoch from p.after)::bigint as seconds from onward.patience p")
                .query((row, _) -> Map.entry(row.getString("kind"), Duration.ofSeconds(row.getLong("seconds"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// @param instead what it comes in the place of
    /// @param parent what it follows from: a partner sent them further on
    record Draft(
            Onward onward,
            @Nullable OnwardId instead,
            @Nullable OnwardId parent) {}

    /// The same id again changes nothing.
    ///
    /// @return whether it was new
    boolean draft(Draft draft, Fact first) {
        int rows = sql.sql("""
                        insert into onward.onward (id, need_id, need, person_id, engagement_id, holder_agency_id, category, mode, service_id, service_name,
                               to_agency_id, route, instead_of_id, parent_id, status, urgent, worker_id, moved_at, recorded_at, recorded_by)
                        select :id, n.id, n.need, n.person_id, n.engagement_id, :holder, n.category, :mode, :service, :name, :agency::uuid, :route,
                               :instead::uuid, :parent::uuid, 'DRAFT', :urgent, :worker, :at, :now, :worker
                          from onward.need n
                         where n.id = :need
                            on conflict (id) do nothing
                        """)
                .params(columns(draft.onward()))
                .param(
                        "instead",
                        draft.instead() == null ? null : draft.instead().value())
                .param("parent", draft.parent() == null ? null : draft.parent().value())
                .param("at", Times.utc(first.at()))
                .param("now", Times.utc(clock.instant()))
                .update();
        if (rows == 1) {
            add(draft.onward(), first);
        }
        return rows == 1;
    }

    private static Map<String, @Nullable Object> columns(Onward it) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", it.id().value());
        columns.put("need", it.needId());
        columns.put("holder", it.holder().value());
        columns.put("mode", it.mode().name());
        columns.put("service", it.service().value());
        columns.put("name", it.serviceName());
        columns.put("agency", it.toAgency() == null ? null : it.toAgency().value());
        columns.put("route", it.route().name());
        columns.put("urgent", it.urgent());
        columns.put("worker", it.worker().value());
        return columns;
    }

    /// The one door for every change of status.
    ///
    /// @return it as it stands after
    /// @throws Refused when somebody else was quicker
    Onward record(Step<Onward, Fact> step) {
        var it = save(step.state());
        add(it, step.event());
        Told.of(it, step.event()).forEach(events::publishEvent);
        return it;
    }

    /// What is no fact: that they were told, that somebody has to look, that somebody has looked.
    ///
    /// @throws Refused when somebody else was quicker
    Onward save(Onward it) {
        int rows = sql.sql("""
                        update onward.onward o
                           set status = :status, sent_at = :sent::timestamptz, told_at = :told::timestamptz, answer_by = :answerBy::timestamptz,
                               attention = :attention::text,
                               attention_at = case when :attention::text is null then null
                                                   when o.attention = :attention then o.attention_at
                                                   else :now end,
                               moved_at = case when o.status = :status then o.moved_at else :now end,
                               code_number = :code, links_shut = :shut, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .params(standing(it.course()))
                .param("code", it.codeNumber())
                .param("shut", it.linksShut())
                .param("now", Times.utc(clock.instant()))
                .param("id", it.id().value())
                .param("version", it.version())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return it.saved();
    }

    private static Map<String, @Nullable Object> standing(Course course) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("status", course.status().name());
        columns.put("sent", Times.utcOrNull(course.sentAt()));
        columns.put("told", Times.utcOrNull(course.toldAt()));
        columns.put("answerBy", Times.utcOrNull(course.answerBy()));
        columns.put(
                "attention",
                course.attention() == null ? null : course.attention().name());
        return columns;
    }

    private void add(Onward of, Fact fact) {
        sql.sql("""
                        insert into onward.fact (id, onward_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by,
                               way, said_by, whose, code, weeks, note)
                        values (:fact, :id, :person, :holder, :category, :number, :kind, :at, :now, :by, :way, :said, :whose::text, :code::text,
                               :weeks::int, :note)
                        """)
                .param("fact", Ids.next())
                .param("id", of.id().value())
                .param("person", of.person().value())
                .param("holder", of.holder().value())
                .param("category", of.category().name())
                .param("number", of.course().kinds().size())
                .param("kind", fact.kind().name())
                .param("at", Times.utc(fact.at()))
                .param("now", Times.utc(clock.instant()))
                .param("by", fact.teller().by())
                .param("way", fact.teller().way().name())
                .param("said", fact.teller().who().name())
                .param("whose", fact.whose() == null ? null : fact.whose().name())
                .param("code", fact.code())
                .param("weeks", fact.weeks())
                .param("note", fact.note())
                .update();
    }
}
