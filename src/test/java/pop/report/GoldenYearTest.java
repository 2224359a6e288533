package pop.report;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pop.PopTest;
import pop.database.Owner;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/// A year that was counted by hand (golden-2031.sql says what each row is for). It is written in a transaction
/// that is taken back; who else has support in 2031, since nobody ended it, is counted before and taken away.
@PopTest
class GoldenYearTest {

    private static final Span YEAR = Span.ofYear("2031-32");

    /// Indicator, cut, of: above and below the line, and the median.
    private static final String BY_HAND = """
            agencies-used                ALL                     2
            answered-in-time             ALL                     2/5
            custody-approached           ALL                     5
            custody-approached           CENTRE Govan            4
            custody-approached           CENTRE London Road      1
            custody-followed-up          ALL                     1/2
            custody-organisations        ALL                     2
            custody-reach                ALL                     4/20
            custody-reach                CENTRE Govan            4/20
            custody-referrals            ALL                     2
            custody-referrals            CENTRE Govan            2
            custody-referrals            NEED Alcohol            2
            custody-referrals            NEED Drugs              2
            custody-uptake               ALL                     3/5
            custody-uptake               CENTRE Govan            2/4
            custody-uptake               CENTRE London Road      1/1
            days-to-decision             ALL                     3/3 median 5.0
            decision-in-time             ALL                     1/4
            first-appointment-attended   ALL                     2/4
            first-attempt-in-time        ALL                     3/4
            first-contact-in-time        ALL                     1/4
            naloxone-held                ALL                     2/3
            naloxone-repeat-used         ALL                     1/2
            naloxone-supplied            ALL                     4
            naloxone-supplied            SETTING COMMUNITY_OUTLET  4
            overdose-acknowledged        ALL                     1/3
            overdose-reached-12          ALL                     1/3
            overdose-reached-24          ALL                     2/3
            overdose-sent-in-time        ALL                     2/3
            overdoses-told               ALL                     3
            people-new                   AGE FROM_25             1
            people-new                   AGE FROM_45             1
            people-new                   AGE NOT_KNOWN           1
            people-new                   AGE UNDER_25            1
            people-new                   ALL                     4
            people-new                   LOCALITY NORTH_WEST     1
            people-new                   LOCALITY NOT_KNOWN      2
            people-new                   LOCALITY SOUTH          1
            people-supported             AGE FROM_25             1
            people-supported             AGE FROM_45             1
            people-supported             AGE NOT_KNOWN           2
            people-supported             AGE UNDER_25            1
            people-supported             ALL                     5
            people-supported             LOCALITY NORTH_WEST     1
            people-supported             LOCALITY NOT_KNOWN      3
            people-supported             LOCALITY SOUTH          1
            referral-largest-source      ALL                     2/3
            referral-sources             ALL                     2
            referrals-accepted           ALL                     2/3
            referrals-accepted           SOURCE FAMILY           1/1
            referrals-accepted           SOURCE POLICE           1/2
            referrals-helped             AGE FROM_25             1/2
            referrals-helped             ALL                     1/2
            referrals-helped             NEED Alcohol            0/1
            referrals-helped             NEED Drugs              1/1
            referrals-received           AGENCY Simon Community Scotland  4
            referrals-received           ALL                     4
            referrals-received           SOURCE NOT_KNOWN        1
            referrals-received           SOURCE POLICE           2
            referrals-received           SOURCE SELF             1
            referrals-sent               AGE FROM_25             5
            referrals-sent               ALL                     5
            referrals-sent               NEED Alcohol            1
            referrals-sent               NEED Drugs              1
            referrals-sent               NEED Money and benefits  3
            signposts-given              ALL                     1
            support-ended                AGE FROM_45             1
            support-ended                AGE NOT_KNOWN           1
            support-ended                AGE UNDER_25            1
            support-ended                ALL                     3
            support-ended                REASON LOST_CONTACT     1
            support-ended                REASON MOVED_ON         1
            support-ended                REASON NEEDS_MET        1
            support-ended-as-planned     AGE FROM_45             1/1
            support-ended-as-planned     AGE NOT_KNOWN           0/1
            support-ended-as-planned     AGE UNDER_25            1/1
            support-ended-as-planned     ALL                     2/3
            support-weeks                ALL                     3/3 median 8.0
            treatment-days               ALL                     3/3 median 20.0
            treatment-in-three-weeks     ALL                     2/3
            """;

    @Autowired
    private ApplicationContext application;

    private Connection connection;
    private JdbcClient owner;
    private Indicators indicators;

    @BeforeEach
    void begin() throws SQLException {
        connection = Owner.source(application).getConnection();
        connection.setAutoCommit(false);
        owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        indicators = new Indicators(owner);
        owner.sql("select set_config('pop.kind', 'SYSTEM', true), set_config('timezone', 'Asia/Tokyo', true)")
                .query((_, _) -> true)
                .list();
    }

    @AfterEach
    void takeBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void every_number_is_what_was_counted_by_hand() throws IOException, SQLException {
        var before = run(YEAR);
        write();
        var counted = new TreeMap<String, String>();
        run(YEAR).forEach((key, result) -> {
            var others = before.get(key);
            int number = result.numerator() - (others == null ? 0 : others.numerator());
            var base = result.denominator();
            var othersBase = others == null ? null : others.denominator();
            if (base == null) {
                counted.put(key, String.valueOf(number));
            } else {
                counted.put(
                        key, number + "/" + (base - (othersBase == null ? 0 : othersBase)) + median(result.value()));
            }
        });
        counted.values().removeIf(it -> it.equals("0") || it.equals("0/0"));
        assertThat(counted).isEqualTo(byHand());
    }

    @Test
    void quarters_add_up_to_the_year_where_they_should() throws IOException, SQLException {
        write();
        var year = run(YEAR);
        var quarters = YEAR.quarters().stream().map(this::run).toList();
        var definitions = indicators.all();
        for (var it : definitions.stream()
                .filter(it -> indicators.ties().additive().contains(it.counts()))
                .toList()) {
            year.forEach((key, result) -> {
                if (result.indicator().equals(it.code())) {
                    assertThat(quarters.stream()
                                    .map(quarter -> quarter.get(key))
                                    .mapToInt(part -> part == null ? 0 : part.numerator())
                                    .sum())
                            .as(key)
                            .isEqualTo(result.numerator());
                }
            });
        }
    }

    @Test
    void a_period_with_nobody_counts_nothing_and_fails_at_nothing() {
        assertThat(run(new Span(LocalDate.of(1990, 4, 1), LocalDate.of(1991, 3, 31)))
                        .values())
                .isNotEmpty()
                .allMatch(it -> it.numerator() == 0 && it.value() == null);
        assertThat(indicators.run(new Span(LocalDate.of(2016, 4, 1), LocalDate.of(2016, 4, 1)), YEAR.until()))
                .allMatch(it -> it.numerator() == 0);
    }

    @Test
    void everyone_identical_is_one_line() throws IOException, SQLException {
        write();
        owner.sql("update referral.referral set source = 'POLICE' where reference like 'GOLDEN-%'")
                .update();
        var results = run(YEAR);
        assertThat(results)
                .containsKey("referrals-received SOURCE POLICE")
                .doesNotContainKey("referrals-received SOURCE SELF");
        assertThat(results.get("referral-largest-source ALL")).satisfies(it -> {
            assertThat(it.numerator()).isEqualTo(4);
            assertThat(it.denominator()).isEqualTo(4);
        });
    }

    /// A definition that stood once counts its years for ever; a new one does not touch them.
    @Test
    void a_year_is_counted_by_the_definition_of_its_time() throws IOException, SQLException {
        write();
        owner.sql("update report.version set until = '2029-03-31' where indicator = 'custody-reach'")
                .update();
        owner.sql("""
                        insert into report.version (indicator, version, definition, function, counts, base, since)
                        values ('custody-reach', 2, 'Another', 'i_custody_v1', 'custody-reached', 'custody-held', '2029-04-01')
                        """).update();
        assertThat(version(LocalDate.of(2029, 3, 31))).containsOnly(1);
        assertThat(version(YEAR.until())).containsOnly(2);
        assertThat(indicators.all().stream().filter(it -> it.code().equals("custody-reach")))
                .extracting(Indicator::version)
                .containsExactly(2, 1);
    }

    @Test
    void every_number_goes_through_the_gate_and_all_that_is_known_of_it_adds_up() throws IOException, SQLException {
        write();
        var spans = Edition.spans(YEAR, LocalDate.of(2033, 1, 1));
        var definitions = indicators.all();
        var counted = new Edition.Counted(spans, definitions, List.of(), indicators.run(spans, List.of()));
        var counts = Edition.counts(counted, indicators.ties());
        GateAttackTest.attack(counts, new Gate(5).publish(counts), 5);
        var edition = Edition.of(new Gate(5), counted, indicators.ties());
        for (var result : counted.results()) {
            var definition = definitions.stream()
                    .filter(it -> it.code().equals(result.indicator()))
                    .findFirst()
                    .orElseThrow();
            var told = edition.number(result.span(), definition.counts(), result.cut(), result.of());
            if (result.numerator() > 0 && result.numerator() < 5) {
                assertThat(told).as("%s", result).isEqualTo(Told.HIDDEN);
            }
        }
        assertThat(edition.number(YEAR, "custody-held", Result.ALL, "")).isNotEqualTo(Told.NOT_KNOWN);
    }

    /// Otherwise a page that shows one of them would hide other numbers than a page that shows both.
    @Test
    void what_hangs_together_is_counted_together() {
        var names = """
                select v.counts as name, v.function from report.version v
                 union
                select v.base, v.function from report.version v where v.base is not null
                """;
        assertThat(owner.sql("select n.name from (" + names + ") n group by n.name having count(*) > 1")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(owner.sql("select p.counts from report.part p where not exists (select from (" + names
                                + ") a join (" + names
                                + ") b using (function) where a.name = p.counts and b.name = p.whole)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void nobody_works_on_the_days_on_which_triage_does_not() {
        var days = owner.sql("select day::text from report.holiday")
                .query(String.class)
                .list();
        var triage = application.getEnvironment().getRequiredProperty("pop.triage.holidays");
        assertThat(days).containsExactlyInAnyOrder(triage.split(",\\s*"));
    }

    private List<Integer> version(LocalDate asOf) {
        return indicators.run(YEAR, asOf).stream()
                .filter(it -> it.indicator().equals("custody-reach"))
                .map(Result::version)
                .distinct()
                .toList();
    }

    private void write() throws IOException, SQLException {
        var rows = new ClassPathResource("pop/report/golden-2031.sql").getContentAsString(StandardCharsets.UTF_8);
        try (var statement = connection.createStatement()) {
            statement.execute(rows);
        }
    }

    private Map<String, Result> run(Span span) {
        return indicators.run(span, YEAR.until()).stream().collect(Collectors.toMap(GoldenYearTest::key, it -> it));
    }

    private static String key(Result it) {
        return (it.indicator() + " " + it.cut() + " " + it.of()).strip();
    }

    private static String median(@Nullable BigDecimal value) {
        return value == null ? "" : " median " + value;
    }

    private static Map<String, String> byHand() {
        return BY_HAND.lines()
                .map(it -> it.strip().split(" {2,}"))
                .collect(Collectors.toMap(it -> it[0] + " " + it[1], it -> it[2], (one, _) -> one, TreeMap::new));
    }
}
