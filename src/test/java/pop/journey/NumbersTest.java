package pop.journey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.database.Owner;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// POP by the numbers: who answers for them reads them, nobody can be found in them, and a past year stays what
/// it was.
@PopTest
class NumbersTest {

    private static final List<String> READERS = List.of("morag.sinclair", "priya.nair", "alasdair.home");
    private static final List<String> OTHERS = List.of(
            "fiona.baird",
            "gregor.tait",
            "joe.lafferty",
            "stevie.moran",
            "ruth.adeyemi",
            "callie.doig",
            "bernadette.coyle",
            "lewis.petrie");
    private static final int MOST_STATEMENTS = 8 + 3;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient app;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    private JdbcClient owner;

    /// In 2034–35: in Govan 30 approached, of whom 12 wanted support; in London Road 8 and 3. The first quarter
    /// has all but ten of Govan, of whom two wanted support, which are in the second.
    @BeforeEach
    void cells() {
        clock.set(Instant.parse("2036-05-10T10:00:00Z"));
        owner = Owner.of(application);
        forget();
        visit(1, 2, "2034-05-10", 20, 10);
        visit(2, 2, "2034-08-10", 10, 2);
        visit(3, 1, "2034-05-11", 8, 3);
    }

    @AfterEach
    void forget() {
        var ours =
                " where visit_id in (select id from custody.visit where from_at between '2034-01-01' and '2036-01-01')";
        owner.sql("delete from custody.approach" + ours).update();
        owner.sql("delete from custody.visit where from_at between '2034-01-01' and '2036-01-01'")
                .update();
    }

    private void visit(int number, int centre, String day, int approached, int wanted) {
        owner.sql("""
                        insert into custody.visit (id, centre_id, team_id, holder_agency_id, worker_id, from_at, until_at, status, ended_at, recorded_at)
                        values (('20340000-0000-7000-8000-' || lpad(:number::text, 12, '0'))::uuid,
                                ('ce000000-0000-7000-8000-' || lpad(:centre::text, 12, '0'))::uuid, 'b0000000-0000-7000-8000-000000000002',
                                'a0000000-0000-7000-8000-000000000001', 'c0000000-0000-7000-8000-000000000008', :day::date + time '09:00',
                                :day::date + time '13:00', 'CLOSED', :day::date + time '13:00', :day::date)
                        """)
                .param("number", number)
                .param("centre", centre)
                .param("day", day)
                .update();
        owner.sql("""
                        insert into custody.approach (id, visit_id, team_id, holder_agency_id, worker_id, met_at, outcome, follow, recorded_at)
                        select uuidv7(), v.id, v.team_id, v.holder_agency_id, v.worker_id, v.from_at + n * interval '1 minute',
                               case when n <= :wanted then 'SUPPORT_REQUESTED' else 'DECLINED' end, 'NONE', v.from_at
                          from custody.visit v, generate_series(1, :approached) n
                         where v.id = ('20340000-0000-7000-8000-' || lpad(:number::text, 12, '0'))::uuid
                        """)
                .param("number", number)
                .param("wanted", wanted)
                .param("approached", approached)
                .update();
    }

    @Test
    void a_year_is_told_and_what_is_small_is_not(Visitor morag) {
        signedIn(morag, "morag.sinclair").open("/").follow("Numbers").expect(200);
        morag.open("/numbers?year=2034-35").expect(200).see("POP by the numbers: 2034–35", "Custody uptake");
        assertThat(headlines(morag)).containsEntry("People approached in police custody", "38 approaches");
        assertThat(lines(morag, "Custody uptake, by custody centre"))
                .as("3 of 8 would tell 12 of 30, so both are hidden")
                .containsEntry("Govan", "hidden hidden of 30")
                .containsEntry("London Road", "hidden hidden of 8");
        assertThat(headlines(morag).get("Custody uptake")).isEqualTo("39% 15 of 38");
        morag.see("none of them shows that it causes less crime", "Charges before and after support are not recorded");
    }

    /// The second quarter alone has two who wanted support: the first would tell them by the year.
    @Test
    void what_a_quarter_hides_the_year_does_not_tell(Visitor priya) {
        signedIn(priya, "priya.nair")
                .open("/numbers?from=1+7+2034&until=30+9+2034")
                .see("July to September 2034");
        assertThat(headlines(priya)).containsEntry("Custody uptake", "hidden hidden of 10");
        priya.open("/numbers?from=1+4+2034&until=30+6+2034").see("April to June 2034");
        assertThat(headlines(priya)).containsEntry("Custody uptake", "hidden hidden of 28");
        // days inside of a quarter are the quarter, and two quarters tell no more than each does
        priya.open("/numbers?from=5+7+2034&until=6+7+2034").see("July to September 2034");
        priya.open("/numbers?from=1+4+2034&until=30+9+2034").see("April to September 2034");
        assertThat(headlines(priya))
                .containsEntry("Custody uptake", "hidden hidden of 38")
                .containsEntry("People approached in police custody", "38 approaches")
                .containsEntry("People supported", "– people");
    }

    @Test
    void days_that_cannot_be_are_told_and_kept(Visitor morag) {
        signedIn(morag, "morag.sinclair")
                .open("/numbers?from=soon&until=")
                .expect(422)
                .see("Enter a day, such as 1 4 2026");
        assertThat(morag.value("from")).isEqualTo("soon");
        morag.open("/numbers?from=1+4+2035&until=1+4+2034").expect(422).see("before the first day");
        morag.open("/numbers?from=1+4+2015&until=1+4+2034").expect(422).see("Nothing is counted before");
        morag.open("/numbers?from=1+4+2031&until=1+4+2034").expect(422).see("three years at most");
        morag.open("/numbers?from=9+5+2036&until=10+5+2036").expect(422).see("not over yet");
        morag.open("/numbers?year=2036-37").expect(422).see("not over yet");
        morag.open("/numbers?year=next").expect(422).see("such as 2025-26");
        morag.open("/numbers").expect(200).see("2035–36");
    }

    @Test
    void a_year_without_anything_says_so(Visitor alasdair) {
        signedIn(alasdair, "alasdair.home").open("/numbers?year=2018-19").see("Nothing can be told of this period");
        assertThat(headlines(alasdair)).containsEntry("Custody uptake", "– 0 of 0");
    }

    @Test
    void each_indicator_says_what_it_means_and_how_it_went(Visitor morag) {
        signedIn(morag, "morag.sinclair")
                .open("/indicators")
                .see("Community Justice Performance Framework", "CJPF-2", "Superseded after 31 Mar 2023", "OPI-S3");
        morag.follow("Custody uptake");
        morag.expect(200).see("Version 1, since 1 Apr 2016", "Of those approached in custody", "Too few periods yet");
        morag.open("/indicators/custody-uptake?year=2034-35")
                .see("39%", "15 of 38", "Custody uptake, by custody centre: 2034–35");
        morag.open("/indicators/nothing").expect(404);
        morag.open("/indicators/custody-uptake?year=2099-00").expect(404);
        for (var it : owner.sql("select code from report.indicator")
                .query(String.class)
                .list()) {
            morag.open("/indicators/" + it + "?year=2034-35").expect(200);
            assertThat(statements.ofLatestRequest()).as(it).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        }
    }

    @Test
    void who_answers_for_them_reads_them_and_nobody_else(Visitor somebody) {
        for (var who : READERS) {
            signedIn(somebody.forgetCookies(), who).open("/numbers").expect(200);
            assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
            somebody.open("/indicators").expect(200);
            assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
            assertThat(counted(who)).as(who).isPositive();
        }
        for (var who : OTHERS) {
            signedIn(somebody.forgetCookies(), who).open("/numbers").expect(404);
            somebody.open("/indicators").expect(404);
            somebody.open("/indicators/custody-uptake").expect(404);
            somebody.open("/").notSee("/numbers");
            assertThat(counted(who)).as(who).isZero();
        }
    }

    private long counted(String who) {
        return new AsWorker(application)
                .call(
                        who,
                        () -> app.sql("select count(*) from report.run('2034-04-01', '2035-03-31', '2035-03-31')")
                                .query(Long.class)
                                .single());
    }

    private static Map<String, String> headlines(Visitor at) {
        return at.page().select(".pop-headlines li").stream()
                .collect(Collectors.toMap(
                        it -> it.select("h2").text(),
                        it -> it.select("p").eachText().stream().collect(Collectors.joining(" "))));
    }

    private static Map<String, String> lines(Visitor at, String title) {
        return at.page().select("section:has(h2:containsOwn(" + title + ")) tbody tr").stream()
                .collect(Collectors.toMap(
                        it -> it.select("th").text(),
                        it -> it.select("td").eachText().stream().collect(Collectors.joining(" "))));
    }
}
