package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.Times;
import pop.directory.ServiceId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;
import pop.sharing.Category;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Onward referrals in the database, as far as the viewer may see them.
@Component
public class Onwards {

    private static final String SELECT = """
            select o.id, o.need_id, o.need, o.person_id, o.holder_agency_id, o.category, o.mode, o.route, o.service_id, o.service_name,
                   o.to_agency_id, o.urgent, o.worker_id, o.code_number, o.links_shut, o.sent_at, o.told_at, o.answer_by, o.attention, o.version,
                   o.kinds
              from onward.standing o
            """;

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Onwards(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Onward> find(OnwardId id) {
        return sql.sql(SELECT + " where o.id = :id")
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional();
    }

    /// Those of these records of one person that are not over.
    List<Onward> open(List<PersonId> people) {
        return sql.sql(SELECT + """
                         where o.person_id = any (:people)
                           and o.status not in ('OUTCOME', 'DECLINED', 'REROUTED', 'REVOKED', 'ENTERED_IN_ERROR')
                         order by o.id
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> read(row))
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
    record Draft(Onward onward, @Nullable OnwardId instead) {}

    /// The same id again changes nothing.
    ///
    /// @return whether it was new
    boolean draft(Draft draft, Fact first) {
        var it = draft.onward();
        int rows = sql.sql("""
                        insert into onward.onward (id, need_id, need, person_id, engagement_id, holder_agency_id, category, mode, service_id, service_name,
                               to_agency_id, route, instead_of_id, status, urgent, worker_id, moved_at, recorded_at, recorded_by)
                        select :id, n.id, n.need, n.person_id, n.engagement_id, :holder, n.category, :mode, :service, :name, :agency::uuid, :route,
                               :instead::uuid, 'DRAFT', :urgent, :worker, :at, :now, :worker
                          from onward.need n
                         where n.id = :need
                            on conflict (id) do nothing
                        """)
                .param("id", it.id().value())
                .param("need", it.needId())
                .param("holder", it.holder().value())
                .param("mode", it.mode().name())
                .param("service", it.service().value())
                .param("name", it.serviceName())
                .param("agency", it.toAgency() == null ? null : it.toAgency().value())
                .param("route", it.route().name())
                .param(
                        "instead",
                        draft.instead() == null ? null : draft.instead().value())
                .param("urgent", it.urgent())
                .param("worker", it.worker().value())
                .param("at", Times.utc(first.at()))
                .param("now", Times.utc(clock.instant()))
                .update();
        if (rows == 1) {
            add(it, first);
        }
        return rows == 1;
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
        var course = it.course();
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
                .param("status", course.status().name())
                .param("sent", Times.utcOrNull(course.sentAt()))
                .param("told", Times.utcOrNull(course.toldAt()))
                .param("answerBy", Times.utcOrNull(course.answerBy()))
                .param(
                        "attention",
                        course.attention() == null ? null : course.attention().name())
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

    private static Onward read(ResultSet row) throws SQLException {
        var agency = row.getObject("to_agency_id", UUID.class);
        var attention = row.getString("attention");
        return new Onward(
                new OnwardId(row.getObject("id", UUID.class)),
                row.getObject("need_id", UUID.class),
                row.getString("need"),
                new PersonId(row.getObject("person_id", UUID.class)),
                new AgencyId(row.getObject("holder_agency_id", UUID.class)),
                Category.valueOf(row.getString("category")),
                Mode.valueOf(row.getString("mode")),
                Route.valueOf(row.getString("route")),
                new ServiceId(row.getObject("service_id", UUID.class)),
                row.getString("service_name"),
                agency == null ? null : new AgencyId(agency),
                row.getBoolean("urgent"),
                new WorkerId(row.getObject("worker_id", UUID.class)),
                row.getInt("code_number"),
                row.getBoolean("links_shut"),
                new Course(
                        Arrays.stream((String[]) row.getArray("kinds").getArray())
                                .map(FactKind::valueOf)
                                .toList(),
                        Times.instantOrNull(row, "sent_at"),
                        Times.instantOrNull(row, "told_at"),
                        Times.instantOrNull(row, "answer_by"),
                        attention == null ? null : Attention.valueOf(attention)),
                row.getInt("version"));
    }
}
