package pop.journey;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pop.database.Ids;
import pop.database.Times;

import javax.sql.DataSource;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import static pop.web.When.LONDON;

/// A team of its own with a mentor, two centres, and random visits and approaches of a year, written as the owner: what
/// tests count by hand.
final class InventedCells {

    static final List<String> OUTCOMES = List.of(
            "SUPPORT_REQUESTED",
            "INFORMATION_ONLY",
            "DECLINED",
            "UNFIT",
            "ASLEEP",
            "IN_INTERVIEW",
            "INTERPRETER_NEEDED",
            "RELEASED_BEFORE_SEEN",
            "NOT_APPROACHED");
    private static final List<String> REASONS = List.of("STAFF_ADVISED", "NO_TIME", "KNOWN_TO_MENTOR");
    private static final List<String> FOLLOW = List.of("DUE", "CONTACTED", "NOT_REACHED", "DECLINED_NOW", "NO_WAY");
    private static final List<String> NEEDS = List.of("DRUGS", "ALCOHOL", "ACCOMMODATION", "MONEY", "LEGAL");
    private static final List<String> CAME = List.of("WENT", "DID_NOT_GO", "NOT_KNOWN");
    private static final UUID HSCP = UUID.fromString("a0000000-0000-7000-8000-000000000001");
    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

    record Given(UUID service, String name, UUID organisation, String came) {}

    record Met(
            int visit,
            String centre,
            ZonedDateTime at,
            String outcome,
            String reason,
            List<String> needs,
            List<Given> given,
            String follow,
            boolean handed,
            boolean mistaken) {

        boolean approached() {
            return !outcome.equals("NOT_APPROACHED");
        }

        boolean wants() {
            return outcome.equals("SUPPORT_REQUESTED");
        }
    }

    record Visit(
            UUID id, String centre, LocalDate day, @Nullable Integer held) {}

    final String mentor;
    final List<String> centres;
    final List<Visit> visits = new ArrayList<>();
    final List<Met> met = new ArrayList<>();
    private final JdbcClient sql;
    private final Random random;
    private final UUID team = Ids.next();
    private final UUID worker = Ids.next();

    InventedCells(DataSource owner, long seed) {
        sql = JdbcClient.create(connected(owner));
        random = new Random(seed);
        var mark = worker.toString().substring(24);
        mentor = "mentor." + mark;
        centres = List.of("Invented " + mark + " East", "Invented " + mark + " West");
        team();
        centres.forEach(name -> run(
                "insert into custody.centre (id, name, rank, since) values (uuidv7(), :name, 90, '2015-01-01')",
                Map.of("name", name)));
    }

    /// One connection for thousands of rows.
    private static DataSource connected(DataSource owner) {
        try {
            return new SingleConnectionDataSource(owner.getConnection(), true);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void team() {
        run("""
                insert into agency.team (id, agency_id, name, kind, since) values (:team, :hscp, :mentor, 'POP_PLUS', '2015-01-01')
                """, Map.of("mentor", mentor));
        run(
                "insert into agency.worker (id, name, email) values (:worker, :mentor, :email)",
                Map.of("mentor", mentor, "email", mentor + "@cast.invalid"));
        run("""
                insert into agency.post (id, worker_id, agency_id, team_id, role, since)
                values (uuidv7(), :worker, :hscp, :team, 'CUSTODY_PEER_MENTOR', '2015-01-01')
                """, Map.of());
        run("""
                insert into signin.credential (worker_id, password, changed_at)
                select :worker, password, changed_at from signin.credential where worker_id = 'c0000000-0000-7000-8000-000000000008'
                """, Map.of());
    }

    /// Over a year and a little beyond at both ends.
    InventedCells inYear(int year, int approaches) {
        var first = LocalDate.of(year - 1, 12, 20);
        for (int number = 0; number < 30; number++) {
            visit(first.plusDays(random.nextInt(390)));
        }
        var services = sql.sql("select id, name, organisation_id from directory.service order by id limit 12")
                .query((row, _) -> new Given(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("organisation_id", UUID.class),
                        ""))
                .list();
        for (int number = 0; number < approaches; number++) {
            var visit = random.nextInt(visits.size());
            var at = visits.get(visit).day().atTime(random.nextInt(24), random.nextInt(60));
            met(visit, at.atZone(LONDON), services);
        }
        return this;
    }

    private void visit(LocalDate day) {
        var it = new Visit(Ids.next(), any(centres), day, random.nextBoolean() ? 20 + random.nextInt(20) : null);
        visits.add(it);
        var from = Times.utc(day.atTime(9, 0).atZone(LONDON).toInstant());
        sql.sql("""
                        insert into custody.visit (id, centre_id, team_id, holder_agency_id, worker_id, from_at, until_at, in_custody, status,
                               ended_at, recorded_at)
                        select :id, c.id, :team, :hscp, :worker, :from, :from + interval '4 hours', :held::int, 'CLOSED', :from, :from
                          from custody.centre c
                         where c.name = :centre
                        """)
                .param("id", it.id())
                .param("team", team)
                .param("hscp", HSCP)
                .param("worker", worker)
                .param("from", from)
                .param("held", it.held())
                .param("centre", it.centre())
                .update();
        for (var kind : List.of("OPENED", "CLOSED")) {
            run("""
                    insert into custody.visit_fact (id, visit_id, team_id, holder_agency_id, number, kind, at, recorded_at, recorded_by)
                    values (uuidv7(), :visit, :team, :hscp, case :kind when 'OPENED' then 1 else 2 end, :kind, :from, :from, :worker)
                    """, Map.of("visit", it.id(), "kind", kind, "from", from));
        }
    }

    private void met(int visit, ZonedDateTime at, List<Given> services) {
        var outcome = any(OUTCOMES.subList(0, random.nextInt(3) == 0 ? OUTCOMES.size() : 3));
        var wants = outcome.equals("SUPPORT_REQUESTED");
        var needs =
                wants || random.nextInt(4) == 0 ? NEEDS.subList(0, random.nextInt(NEEDS.size())) : List.<String>of();
        var given = new ArrayList<>(services.subList(0, wants ? random.nextInt(4) : 0));
        given.replaceAll(it ->
                new Given(it.service(), it.name(), it.organisation(), random.nextBoolean() ? any(CAME) : "NOT_ASKED"));
        var it = new Met(
                visit,
                visits.get(visit).centre(),
                at,
                outcome,
                outcome.equals("NOT_APPROACHED") ? any(REASONS) : "",
                needs.stream().sorted().toList(),
                given,
                wants ? any(FOLLOW) : "NONE",
                wants && random.nextInt(4) == 0,
                random.nextInt(12) == 0);
        met.add(it);
        write(it);
    }

    private void write(Met it) {
        var id = Ids.next();
        var at = it.at().toInstant();
        run(
                """
                insert into custody.approach (id, visit_id, team_id, holder_agency_id, worker_id, met_at, outcome, needs, follow, follow_due_at,
                       mistaken, forget_at, recorded_at)
                values (:id, :visit, :team, :hscp, :worker, :at, :outcome, :needs::text[], :follow,
                        case :follow when 'DUE' then :later::timestamptz end, :mistaken, :later, :at)
                """,
                Map.of(
                        "id", id,
                        "visit", visits.get(it.visit()).id(),
                        "at", Times.utc(at),
                        "outcome", it.outcome(),
                        "needs", it.needs().toArray(String[]::new),
                        "follow", it.follow(),
                        "later", Times.utc(LATER),
                        "mistaken", it.mistaken()));
        facts(it, new Facts(id), at);
    }

    private static void facts(Met it, Facts facts, Instant at) {
        // said first and corrected: the latest counts
        facts.add("OUTCOME", "NOT_APPROACHED", "NO_TIME", null, at.minus(Duration.ofMinutes(5)));
        facts.add("OUTCOME", it.outcome(), it.reason(), null, at);
        for (var given : it.given()) {
            facts.add("GIVEN", "", "", given.service(), at);
            if (!given.came().equals("NOT_ASKED")) {
                facts.add("CAME_OF", "WENT", "", given.service(), at.plus(Duration.ofDays(1)));
                facts.add("CAME_OF", given.came(), "", given.service(), at.plus(Duration.ofDays(2)));
            }
        }
        tries(it).forEach(code -> facts.add("TRIED", code, "", null, at.plus(Duration.ofDays(2))));
        if (it.handed()) {
            facts.add("HANDED_OVER", "", "", null, at);
            it.given().stream().findFirst().ifPresent(first -> facts.add("REFERRED", "", "", first.service(), at));
        }
        if (it.mistaken()) {
            facts.add("MISTAKEN", "", "", null, at);
        }
    }

    private static List<String> tries(Met it) {
        return switch (it.follow()) {
            case "CONTACTED", "DECLINED_NOW" -> List.of(it.follow());
            case "NOT_REACHED" ->
                IntStream.range(0, 3).mapToObj(_ -> "NO_ANSWER").toList();
            default -> List.of();
        };
    }

    private final class Facts {

        private final UUID approach;
        private int number;

        Facts(UUID approach) {
            this.approach = approach;
        }

        void add(String kind, String code, String reason, @Nullable UUID service, Instant at) {
            number++;
            sql.sql("""
                            insert into custody.approach_fact (id, approach_id, team_id, holder_agency_id, number, kind, code, reason, service_id,
                                   service_name, at, recorded_at, recorded_by)
                            values (uuidv7(), :approach, :team, :hscp, :number, :kind, nullif(:code, ''), nullif(:reason, ''), :service::uuid,
                                    'As it was called', :at, :at, :worker)
                            """)
                    .param("approach", approach)
                    .param("team", team)
                    .param("hscp", HSCP)
                    .param("number", number)
                    .param("kind", kind)
                    .param("code", code)
                    .param("reason", reason)
                    .param("service", service)
                    .param("at", Times.utc(at))
                    .param("worker", worker)
                    .update();
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void run(String statement, Map<String, ?> values) {
        var call = sql.sql(statement).param("team", team).param("hscp", HSCP).param("worker", worker);
        values.forEach(call::param);
        call.update();
    }
}
