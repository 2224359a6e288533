package pop.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.rule.Refused;
import pop.web.Choice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Writes what is listed of services.
@Component
class Listings {

    private final JdbcClient sql;
    private final Facts facts;

    Listings(JdbcClient sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    /// The same id again changes nothing.
    void add(Details it, UUID by, Instant now) {
        int rows = columns(sql.sql("""
                        insert into directory.service (id, organisation_id, name, also_called, description, website, email, how_to_refer, route,
                               referral_email, webhook, open_to, least_age, most_age, eligibility, free, cost, languages, for_custody, owner_id,
                               listed_at, changed_at)
                        values (:id, :organisation, :name, :called, :description, :website, :email, :how, :route,
                               :referralEmail, :webhook, :openTo, :least, :most, :eligibility, :free::boolean, :cost, :languages, :custody,
                               :owner::uuid, :now, :now)
                            on conflict (id) do nothing
                        """), it, now).update();
        if (rows == 1) {
            rewrite(it);
            facts.listed(it.id(), Fact.of(FactKind.LISTED, by, now));
        }
    }

    /// What was changed here of an imported service stays when it is imported again.
    ///
    /// @throws Refused when somebody else was quicker
    void change(Details it, List<String> parts, UUID by, Instant now) {
        int rows = columns(sql.sql("""
                        update directory.service
                           set name = :name, also_called = :called, description = :description, website = :website,
                               unreached_at = case when email = :email then unreached_at end, email = :email,
                               how_to_refer = :how, route = :route, referral_email = :referralEmail, webhook = :webhook, open_to = :openTo,
                               least_age = :least, most_age = :most, eligibility = :eligibility, free = :free::boolean, cost = :cost,
                               languages = :languages, for_custody = :custody, owner_id = :owner::uuid, changed_at = :now, version = version + 1
                         where id = :id
                           and organisation_id = :organisation
                           and version = :version
                        """), it, now).param("version", it.version()).update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        rewrite(it);
        changed(it.id(), parts, by, now);
    }

    /// Records that parts of a listing were changed.
    void changed(ServiceId id, List<String> parts, UUID by, Instant now) {
        sql.sql("""
                        update directory.service s
                           set overridden = array(select unnest(s.overridden) union select unnest(:parts) order by 1)
                         where s.id = :id
                           and s.source is not null
                        """)
                .param("id", id.value())
                .param("parts", parts.toArray(String[]::new))
                .update();
        facts.add(id, Fact.of(FactKind.CHANGED, by, now).saying(String.join(", ", parts)));
    }

    /// Whoever may keep a listing: everyone who sits in a team that does.
    List<Choice> owners(LocalDate today) {
        return sql.sql("""
                        select distinct w.id::text as id, w.name
                          from agency.post p
                          join agency.team t on t.id = p.team_id
                          join agency.worker w on w.id = p.worker_id
                         where t.kind in ('POP', 'POP_PLUS')
                           and p.since <= :today
                           and (p.until is null or p.until > :today)
                         order by w.name
                        """)
                .param("today", today)
                .query((row, _) -> Choice.of(row.getString("id"), row.getString("name")))
                .list();
    }

    private static JdbcClient.StatementSpec columns(JdbcClient.StatementSpec statement, Details it, Instant now) {
        return statement
                .param("id", it.id().value())
                .param("organisation", it.organisation().value())
                .param("name", it.name())
                .param("called", it.alsoCalled())
                .param("description", it.description())
                .param("website", it.website())
                .param("email", it.email())
                .param("how", it.referring().how())
                .param("route", it.referring().route().name())
                .param("referralEmail", it.referring().email())
                .param("webhook", it.referring().webhook())
                .param("openTo", it.admission().openTo().name())
                .param("least", it.admission().leastAge())
                .param("most", it.admission().mostAge())
                .param("eligibility", it.admission().eligibility())
                .param("free", it.free())
                .param("cost", it.cost())
                .param("languages", it.languages().toArray(String[]::new))
                .param("custody", it.forCustody())
                .param("owner", it.owner() == null ? null : it.owner().value())
                .param("now", Times.utc(now));
    }

    private void rewrite(Details it) {
        needs(it);
        taking(it);
    }

    private void needs(Details it) {
        var id = it.id().value();
        var needs = it.needs().toArray(String[]::new);
        sql.sql("delete from directory.service_need where service_id = :id and need <> all (:needs)")
                .param("id", id)
                .param("needs", needs)
                .update();
        sql.sql("""
                        insert into directory.service_need (service_id, need)
                        select :id, n.code
                          from directory.need n
                         where n.code = any (:needs)
                            on conflict do nothing
                        """).param("id", id).param("needs", needs).update();
    }

    private void taking(Details it) {
        var id = it.id().value();
        var matters = it.taking().keySet().stream().sorted().toList();
        sql.sql("delete from directory.taking where service_id = :id and test <> all (:tests)")
                .param("id", id)
                .param("tests", matters.stream().map(Matter::name).toArray(String[]::new))
                .update();
        sql.sql("""
                        insert into directory.taking (service_id, test, answer)
                        select :id, t.test, t.answer
                          from unnest(:tests, :answers) t (test, answer)
                            on conflict (service_id, test) do update set answer = excluded.answer
                        """)
                .param("id", id)
                .param("tests", matters.stream().map(Matter::name).toArray(String[]::new))
                .param(
                        "answers",
                        matters.stream().map(it.taking()::get).map(Enum::name).toArray(String[]::new))
                .update();
    }
}
