package pop.sharing;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.Times;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Opens a person's record to those who need it, and closes it again. Giving the same twice gives it once.
@Component
public class Grants {

    private final JdbcClient sql;
    private final Clock clock;

    Grants(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// What a grant rests on, so that it can end with it.
    public record Ground(Basis basis, UUID id) {

        public static Ground referral(UUID id) {
            return new Ground(Basis.REFERRAL, id);
        }
    }

    public void toTriage(UUID person, TeamId team, Ground ground) {
        give(person, Scope.REFERRAL, null, team, "triage", ground);
    }

    /// The same for many at once: a person each, on the ground of the referral at the same place.
    public void toTriage(List<UUID> people, TeamId team, List<UUID> referrals) {
        sql.sql("""
                        insert into sharing.access (id, person_id, scope, team_id, desk, basis, basis_id, since)
                        select uuidv7(), n.person, 'REFERRAL', :team, 'triage', 'REFERRAL', n.referral, :now
                          from unnest(:people::uuid[], :referrals::uuid[]) as n (person, referral)
                        """)
                .param("people", people.toArray(UUID[]::new))
                .param("referrals", referrals.toArray(UUID[]::new))
                .param("team", team.value())
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    public void toLead(UUID person, TeamId team, Ground ground) {
        give(person, Scope.SUPPORT, null, team, "lead", ground);
    }

    public void toWorker(UUID person, WorkerId worker, Ground ground) {
        give(person, Scope.SUPPORT, worker, null, null, ground);
    }

    /// What somebody decided to give a worker for once: these categories of a person's record, of one holder or of all,
    /// until a moment.
    public record Given(
            UUID person, WorkerId worker, @Nullable UUID holder, List<String> categories, Instant until) {}

    /// Opens what was given. The house alone does it: the worker who is given may hold no door to the person yet.
    public void give(Given given, Ground ground) {
        sql.sql("""
                        insert into sharing.access (id, person_id, scope, worker_id, holder_agency_id, categories, basis, basis_id, since, until)
                        select uuidv7(), :person, 'GIVEN', :worker, :holder::uuid, :categories, :basis, :ground, :now, :until
                         where not exists (select
                                             from sharing.access a
                                            where a.person_id = :person
                                              and a.basis = :basis
                                              and a.basis_id = :ground)
                        """)
                .param("person", given.person())
                .param("worker", given.worker().value())
                .param("holder", given.holder())
                .param("categories", given.categories().toArray(String[]::new))
                .param("until", Times.utc(given.until()))
                .param("basis", ground.basis().name())
                .param("ground", ground.id())
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    /// The spell these grants came with is over: agreements about open clients do not reach behind it any more.
    public void spellOver(UUID spell) {
        sql.sql("select sharing.spell_over(:spell)")
                .param("spell", spell)
                .query((row, number) -> number)
                .single();
    }

    /// Ends what a worker was given on this ground. A supporter sees only grants of their own, so that a plain update
    /// would pass by the others': `sharing.end_grants` asks whether the viewer supports the person instead.
    public void endFor(WorkerId worker, Ground ground) {
        sql.sql("select sharing.end_grants(:worker, :basis, :ground, :now)")
                .param("now", Times.utc(clock.instant()))
                .param("worker", worker.value())
                .param("basis", ground.basis().name())
                .param("ground", ground.id())
                .query((row, number) -> number)
                .single();
    }

    /// Closes a person's record to everyone but the lead desk. The house alone does it.
    public void leaveToLead(UUID person) {
        sql.sql("""
                        update sharing.access
                           set until = :now
                         where person_id = :person
                           and desk is distinct from 'lead'
                           and (until is null or until > :now)
                        """)
                .param("now", Times.utc(clock.instant()))
                .param("person", person)
                .update();
    }

    /// Lets whoever sees one record see the other, as long as the link between them stands.
    public void across(UUID one, UUID other, Ground link) {
        sql.sql("""
                        insert into sharing.access (id, person_id, scope, worker_id, team_id, desk, past, origin_id, basis, basis_id, since)
                        select uuidv7(), case a.person_id when :one then :other::uuid else :one::uuid end,
                               a.scope, a.worker_id, a.team_id, a.desk, a.past, coalesce(a.origin_id, a.id), 'LINK', :link, :now
                          from sharing.access a
                         where a.person_id in (:one, :other)
                           and a.scope <> 'GIVEN'
                           and a.until is null
                           and not exists (select
                                             from sharing.access b
                                            where b.person_id = case a.person_id when :one then :other::uuid else :one::uuid end
                                              and b.key = a.key
                                              and b.scope = a.scope
                                              and b.until is null)
                        """)
                .param("one", one)
                .param("other", other)
                .param("link", link.id())
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    /// Ends everything given on this ground.
    public void end(Ground ground) {
        sql.sql("""
                        update sharing.access
                           set until = :now
                         where basis = :basis
                           and basis_id = :ground
                           and (until is null or until > :now)
                        """)
                .param("now", Times.utc(clock.instant()))
                .param("basis", ground.basis().name())
                .param("ground", ground.id())
                .update();
    }

    private void give(
            UUID person,
            Scope scope,
            @Nullable WorkerId worker,
            @Nullable TeamId team,
            @Nullable String desk,
            Ground ground) {
        sql.sql("""
                        insert into sharing.access (id, person_id, scope, worker_id, team_id, desk, basis, basis_id, since)
                        select :id, :person, :scope, :worker::uuid, :team::uuid, :desk::text, :basis, :ground, :now
                         where not exists (select
                                             from sharing.access a
                                            where a.person_id = :person
                                              and a.scope = :scope
                                              and a.worker_id is not distinct from :worker::uuid
                                              and a.team_id is not distinct from :team::uuid
                                              and a.desk is not distinct from :desk::text
                                              and a.basis_id = :ground
                                              and a.until is null)
                        """)
                .param("id", Ids.next())
                .param("person", person)
                .param("scope", scope.name())
                .param("worker", worker == null ? null : worker.value())
                .param("team", team == null ? null : team.value())
                .param("desk", desk)
                .param("basis", ground.basis().name())
                .param("ground", ground.id())
                .param("now", Times.utc(clock.instant()))
                .update();
    }
}
