package pop.generate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pop.PopTest;
import pop.database.AsOwner;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/// Invented people are the same for the same seed, and such as the application itself would have written. All in a
/// transaction that is taken back: other tests do not meet them.
@PopTest
class GenerationTest {

    private static final Plan PLAN = new Plan(300, 7, LocalDate.of(2026, 11, 1));

    @Autowired
    private Generation generation;

    @Autowired
    private AsOwner owner;

    private Connection database;

    @BeforeEach
    void begin() throws SQLException {
        database = owner.connect();
        database.setAutoCommit(false);
    }

    @AfterEach
    void take_back() throws SQLException {
        database.rollback();
        database.close();
    }

    @Test
    void the_same_seed_gives_the_same_rows() throws Exception {
        var first = digest(PLAN);
        database.rollback();
        assertThat(digest(PLAN)).isEqualTo(first);
    }

    @Test
    void another_seed_or_day_gives_others() throws Exception {
        var staff = Staff.in(database);
        var lives = new Lives(PLAN, staff).of(17);

        assertThat(new Lives(PLAN, staff).of(17)).isEqualTo(lives);
        assertThat(new Lives(new Plan(300, 8, PLAN.asOf()), staff).of(17)).isNotEqualTo(lives);
        assertThat(new Lives(new Plan(300, 7, PLAN.asOf().plusDays(1)), staff).of(17))
                .isNotEqualTo(lives);
    }

    @Test
    void the_trail_is_watched_again_afterwards() throws Exception {
        generation.write(PLAN, database);

        assertThat(count("select count(*) from pg_trigger where tgenabled = 'D'"))
                .isZero();
        assertThat(count("select count(*) from audit.entry where what = 'generated people'"))
                .isEqualTo(1);
    }

    @Test
    void every_room_has_its_part() throws Exception {
        generation.write(PLAN, database);

        for (var table : new Rooms(PLAN, Staff.in(database), Listings.in(database)).tables()) {
            assertThat(count("select count(*) from " + table)).as(table).isPositive();
        }
        assertThat(count("""
                select count(*)
                  from engagement.engagement e
                 where e.status <> 'CLOSED'
                   and not exists (select from sharing.access a where a.basis_id = e.id and a.until is null)
                """)).isZero();
    }

    @Test
    void what_happened_leads_to_what_is_there() throws Exception {
        var referredOn = """
                select count(*)
                  from onward.onward o
                 where (o.status in ('OUTCOME', 'DECLINED')) <> exists (select from onward.fact f
                                                                         where f.onward_id = o.id and f.kind = o.status)
                    or o.version <> (select max(f.number) from onward.fact f where f.onward_id = o.id)
                """;
        var met = """
                select count(*)
                  from custody.approach a
                 where (a.follow = 'CONTACTED') <> exists (select from custody.approach_fact f
                                                            where f.approach_id = a.id and f.kind = 'TRIED' and f.code = 'CONTACTED')
                """;
        var told = """
                select count(*)
                  from overdose.notification n
                 where (n.status = 'PURGED') <> exists (select from overdose.certificate c where c.notification_id = n.id)
                    or (n.status = 'CLOSED') <> ('CLOSED' = (select f.kind
                                                              from overdose.fact f
                                                             where f.notification_id = n.id
                                                             order by f.number desc
                                                             limit 1))
                """;
        // what other tests have left stands beside it
        var before = List.of(count(referredOn), count(met), count(told));
        generation.write(PLAN, database);

        assertThat(List.of(count(referredOn), count(met), count(told))).isEqualTo(before);
    }

    @Test
    void nothing_happens_after_the_day_given() throws Exception {
        var before = count("select count(*) from referral.fact where happened_at > '2026-11-01 00:00+00'");
        generation.write(PLAN, database);

        assertThat(count("select count(*) from referral.fact where happened_at > '2026-11-01 00:00+00'"))
                .isEqualTo(before);
    }

    @Test
    void every_reference_is_its_own() {
        var references = new References(PLAN);
        var all = new ArrayList<String>();
        IntStream.range(0, 20_000)
                .forEach(person ->
                        IntStream.range(0, References.EACH).forEach(each -> all.add(references.of(person, each))));

        assertThat(all).doesNotHaveDuplicates();
    }

    /// Of every row of every table that is written, ids and moments included; the cast is in it each time.
    private String digest(Plan plan) throws Exception {
        generation.write(plan, database);
        var all = new StringBuilder();
        for (var table : new Rooms(plan, Staff.in(database), Listings.in(database)).tables()) {
            all.append(text("select md5(string_agg(md5(t::text), '' order by md5(t::text))) from " + table + " t"));
        }
        return all.toString();
    }

    private long count(String question) throws SQLException {
        return Long.parseLong(text(question));
    }

    private String text(String question) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
