package pop.journey;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.database.Ids;
import pop.database.Times;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody whom Stevie Moran met in the cells at Govan and who wants support, written as the owner.
record MetInCells(JdbcClient owner, UUID approach, UUID visit, String name) {

    static final String STEVIE = Beginnings.worker(8);

    static MetInCells with(JdbcClient owner, String name, String needs, List<UUID> given, Instant now) {
        var met = new MetInCells(owner, Ids.next(), Ids.next(), name);
        met.visit(now);
        met.approach(needs, now);
        for (int number = 0; number < given.size(); number++) {
            met.fact("GIVEN", null, given.get(number), number + 2);
        }
        return met;
    }

    private void visit(Instant now) {
        owner.sql("""
                        insert into custody.visit (id, centre_id, team_id, holder_agency_id, worker_id, from_at, until_at, status, ended_at, recorded_at)
                        values (:visit, 'ce000000-0000-7000-8000-000000000002', 'b0000000-0000-7000-8000-000000000002',
                                'a0000000-0000-7000-8000-000000000001', :stevie::uuid, :from, :now, 'CLOSED', :now, :from)
                        """)
                .param("visit", visit)
                .param("stevie", STEVIE)
                .param("from", Times.utc(now.minus(Duration.ofHours(2))))
                .param("now", Times.utc(now))
                .update();
        owner.sql("""
                        insert into custody.visit_fact (id, visit_id, team_id, holder_agency_id, number, kind, at, recorded_at, recorded_by)
                        select uuidv7(), v.id, v.team_id, v.holder_agency_id, n, k, v.from_at, v.from_at, v.worker_id
                          from custody.visit v, unnest('{OPENED,CLOSED}'::text[]) with ordinality f (k, n)
                         where v.id = :visit
                        """).param("visit", visit).update();
    }

    private void approach(String needs, Instant now) {
        owner.sql("""
                        insert into custody.approach (id, visit_id, team_id, holder_agency_id, worker_id, met_at, outcome, needs, follow, follow_due_at,
                               recorded_at)
                        select :approach, v.id, v.team_id, v.holder_agency_id, v.worker_id, v.from_at, 'SUPPORT_REQUESTED', :needs::text[], 'DUE', :due,
                               v.from_at
                          from custody.visit v
                         where v.id = :visit
                        """)
                .param("approach", approach)
                .param("needs", needs)
                .param("due", Times.utc(now.plus(Duration.ofDays(1))))
                .param("visit", visit)
                .update();
        owner.sql("""
                        insert into custody.asked (id, approach_id, team_id, holder_agency_id, known_as, name, birth, sex, reach, phone, reach_note, warnings,
                               warning_note, way_out, needs, at, recorded_at, recorded_by)
                        select uuidv7(), a.id, a.team_id, a.holder_agency_id, 'Wee Tam', :name, '3 May 1990', 'MALE', 'PHONE', '07700 900321',
                               'After ten', '{SHARED_PHONE,GO_IN_PAIRS}', 'A dog.', 'UNDERTAKING', a.needs, a.met_at, a.met_at, a.worker_id
                          from custody.approach a
                         where a.id = :approach
                        """).param("name", name).param("approach", approach).update();
        fact("OUTCOME", "SUPPORT_REQUESTED", null, 1);
    }

    private void fact(String kind, @Nullable String code, @Nullable UUID service, int number) {
        owner.sql("""
                        insert into custody.approach_fact (id, approach_id, team_id, holder_agency_id, number, kind, code, service_id, service_name, at,
                               recorded_at, recorded_by)
                        select uuidv7(), a.id, a.team_id, a.holder_agency_id, :number, :kind, :code::text, :service::uuid,
                               (select s.name from directory.service s where s.id = :service::uuid), a.met_at, a.met_at, a.worker_id
                          from custody.approach a
                         where a.id = :approach
                        """)
                .param("number", number)
                .param("kind", kind)
                .param("code", code)
                .param("service", service)
                .param("approach", approach)
                .update();
    }

    String page() {
        return "/approaches/" + approach;
    }

    String referring(SentOn.Service service) {
        return "/onward/from-custody/" + approach + "?service=" + service.id();
    }

    /// The record that was made of them.
    UUID person() {
        return owner.sql("select person_id from onward.from_custody where approach_id = :approach")
                .param("approach", approach)
                .query(UUID.class)
                .single();
    }

    /// How many records and referrals came of it.
    long people() {
        return owner.sql("select count(*) from person.name where shown = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    long referrals() {
        return owner.sql(
                        "select count(*) from onward.onward o join person.name n on n.person_id = o.person_id where n.shown = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
