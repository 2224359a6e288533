package pop.journey;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.AsSystem;
import pop.database.Owner;
import pop.paper.TaggedPdf;
import pop.report.AnnualReport;
import pop.rule.Refused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pop.journey.Beginnings.signedIn;

/// A year is told: the same to the byte, with the words of the team leader and the stories of those who agreed, and
/// with
/// nothing in it that somebody could be found by. Its year is its own: nobody else
/// comes in 2019-20.
@PopTest
class AnnualReportTest {

    private static final String YEAR = "2019-20";
    private static final Instant LATER = Instant.parse("2026-11-24T10:00:00Z");
    private static final int MANY = 12;
    private static final int FEW = 3;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient app;

    @Autowired
    private TestClock clock;

    private JdbcClient owner;

    @BeforeEach
    void a_year() {
        owner = Owner.of(application);
        forget();
        var before = owner.sql(
                        "select count(*) from referral.referral where submitted_at between '2019-04-02' and '2020-03-30'")
                .query(Integer.class)
                .single();
        if (before == 0) {
            came(MANY, Instant.parse("2019-05-20T10:00:00Z"));
            came(FEW, Instant.parse("2019-08-20T10:00:00Z"));
        }
        clock.set(LATER);
    }

    @AfterEach
    void forget() {
        for (var table : List.of(
                "case_review", "case_end", "case_agreement", "case_text", "case_study", "narrative", "annual")) {
            owner.sql("delete from report." + table).update();
        }
        for (var table : List.of("quote", "about")) {
            owner.sql("delete from feedback." + table
                            + " where answer_id in (select id from feedback.answer where quarter < '2020-04-01')")
                    .update();
        }
        owner.sql("delete from feedback.answer where quarter < '2020-04-01'").update();
    }

    private void came(int people, Instant when) {
        for (int number = 0; number < people; number++) {
            World.with(application, "Annual Somebody", when);
        }
    }

    @Test
    void the_same_records_are_the_same_files_whoever_makes_them(Visitor morag) throws Exception {
        signedIn(morag, "morag.sinclair").open("/reports/annual?year=" + YEAR).see("Not made yet");
        var first = made(null);
        clock.tick(Duration.ofDays(40));
        var again = made(null);
        assertThat(again.html()).isEqualTo(first.html());
        assertThat(again.pdf()).isEqualTo(first.pdf());
        assertThat(again.asOf()).isEqualTo("2026-11-24");

        signedIn(morag, "morag.sinclair")
                .open("/reports/annual?year=" + YEAR)
                .see("As of 24 Nov 2026")
                .submit("Take it as a web page");
        assertThat(morag.page().html()).isEqualTo(Jsoup.parse(first.html(), "").html());
        assertThat(made(LocalDate.of(2026, 10, 30)).html())
                .contains("As of 30 Oct 2026")
                .doesNotContain("24 Nov 2026");

        morag.open("/reports/annual?year=" + YEAR).submit("Make it as of today").see("As of 3 Jan 2027");
        assertThat(made(null).html()).contains("As of 3 Jan 2027");
    }

    @Test
    void it_is_read_aloud_and_looked_at() throws Exception {
        var pdf = made(null).pdf();
        keep(pdf);
        assertThat(TaggedPdf.broken(pdf)).isEmpty();
        var read = TaggedPdf.of(pdf);
        assertThat(read.said("H1")).containsExactly("Positive Outcomes Project: annual report 2019–20");
        assertThat(read.said("H2"))
                .containsSubsequence(
                        "In short",
                        "How people reach us",
                        "What it says of national outcomes",
                        "How to read the figures");
        assertThat(read.said("TH")).contains("Referrals received", "Year");
        assertThat(read.text()).contains("no proof of less crime");
    }

    @Test
    void what_is_hidden_is_nowhere() throws Exception {
        var made = made(null);
        var page = Jsoup.parse(made.html());
        // twelve in the first quarter, three in the second, none after: with the year shown, neither may be
        assertThat(cells(page, "Referrals received")).containsExactly("hidden", "hidden", "0", "0", "15");
        var began = page.select("figure:contains(People who began or came back, by quarter)");
        assertThat(began.select("tr").eachText()).contains("Apr 2019 12", "Jul 2019 hidden", "Oct 2019 0");
        assertThat(began.select("circle")).as("twelve quarters").hasSize(11);
        assertThat(page.select("#reading ~ ul, section:has(#reading) ul").text())
                .contains("figures are hidden");
        assertThat(TaggedPdf.of(made.pdf()).text())
                .containsPattern("Referrals received\\s+hidden\\s+hidden\\s+0\\s+0\\s+15")
                .doesNotContainPattern("Referrals received\\s+\\d+\\s+\\d+");
    }

    private static List<String> cells(Document page, String row) {
        return page.select("section table tr:has(> th:containsOwn(" + row + "))").stream()
                .filter(it -> it.select("td").size() == 5)
                .findFirst()
                .orElseThrow()
                .select("td")
                .eachText();
    }

    @Test
    void words_are_kept_and_the_latest_stand(Visitor morag, Visitor priya) {
        signedIn(morag, "morag.sinclair").open("/reports/annual?year=" + YEAR).follow("Write From the team leader");
        morag.fill("words", "x".repeat(6001)).submit("Keep").expect(422).see("Shorten this");
        morag.fill("words", "It was a year of <doors>.").submit("Keep").see("These words stand now", "year of <doors>");
        clock.tick(Duration.ofMinutes(5));
        morag.follow("Change From the team leader")
                .fill("words", "It was a year of keys.\n\nThank you.")
                .submit("Keep");
        morag.follow("Change From the team leader").see("What stood here before", "year of <doors>");

        signedIn(priya, "priya.nair")
                .open("/reports/annual?year=" + YEAR)
                .see("It was a year of keys.")
                .notSee("doors");
        priya.open("/reports/annual/chapter?year=" + YEAR + "&chapter=NEXT").expect(404);
        var page = Jsoup.parse(made(null).html());
        assertThat(page.select("section:has(#foreword) p").eachText())
                .containsExactly("It was a year of keys.", "Thank you.");
        assertThat(page.select("#next"))
                .as("a chapter without words is left out")
                .isEmpty();

        morag.open("/reports/annual/chapter?year=" + YEAR + "&chapter=FOREWORD")
                .fill("words", " ")
                .submit("Keep");
        assertThat(made(null).html()).doesNotContain("year of keys");
    }

    @Test
    void what_people_say_stands_in_it_with_words_that_may_be_printed() {
        for (int number = 0; number < 20; number++) {
            said(number < 15 ? "ALWAYS" : "RARELY");
        }
        owner.sql("""
                        insert into feedback.quote (answer_id, worker, words, checked_by)
                        select b.answer_id, b.worker, 'He came back every day.', :morag::uuid
                          from feedback.about b
                          join feedback.answer a on a.id = b.answer_id
                         where a.quarter = '2019-07-01'
                         limit 1
                        """).param("morag", World.MORAG).update();
        var page = Jsoup.parse(made(null).html());
        assertThat(page.select("section:has(#heard) tbody tr").eachText())
                .singleElement()
                .asString()
                .isEqualTo("A peer mentor 20 75% –");
        assertThat(page.select("section:has(#heard) blockquote").text())
                .isEqualTo("He came back every day. Said of: a peer mentor");
    }

    private void said(String listened) {
        var id = UUID.randomUUID();
        owner.sql("""
                        insert into feedback.answer (id, team_id, quarter, way)
                        select :id, t.id, '2019-07-01', 'CARD' from agency.team t where t.kind = 'POP' limit 1
                        """).param("id", id).update();
        owner.sql("insert into feedback.about values (:id, 'PEER_MENTOR', :listened, 'NOT_ASKED', '{}', 'Words', true)")
                .param("id", id)
                .param("listened", listened)
                .update();
    }

    @Test
    void a_story_is_printed_when_they_agreed_and_a_second_person_read_it(Visitor morag, Visitor priya)
            throws Exception {
        story(signedIn(morag, "morag.sinclair"));
        var story = morag.address();
        morag.see("Not printed yet", "their own agreement", "somebody else who read it", "You wrote these words");
        nobodyReviewsTheirOwn(morag, story);
        assertThat(made(null).html()).doesNotContain("A front door of his own");

        signedIn(priya, "priya.nair")
                .open(story)
                .submit("Not like this")
                .expect(422)
                .see("Say what should be changed");
        priya.fill("remark", "Looked at it all")
                .submit("May be printed")
                .see("their own agreement")
                .notSee("somebody else who read it");
        assertThat(made(null).html()).as("nobody agreed yet").doesNotContain("A front door of his own");
        agreed(morag.open(story), "");
        morag.see("Is printed", "until they take it back");
        var made = made(null);
        assertThat(made.html()).contains("A front door of his own", "He has a key now.");
        assertThat(TaggedPdf.of(made.pdf()).said("H3")).contains("A front door of his own");

        morag.open(story).submit("Take it out for good").see("Taken back", "cannot be called back");
        assertThat(made(null).html()).doesNotContain("A front door of his own");
        morag.open(story + "/words").expect(404);
    }

    @Test
    void new_words_are_read_anew_and_an_agreement_ends(Visitor morag, Visitor priya) {
        story(signedIn(morag, "morag.sinclair"));
        var story = morag.address();
        agreed(morag, "in 2 weeks");
        signedIn(priya, "priya.nair").open(story).submit("May be printed").see("Is printed");
        assertThat(made(null).html()).contains("He has a key now.");

        clock.tick(Duration.ofDays(1));
        signedIn(morag, "morag.sinclair").open(story).follow("Change the words");
        morag.fill("words", "He has two keys now.").leave("disguised", "AGE").submit("Keep");
        morag.see("Not printed yet", "every detail", "The words were changed since");
        assertThat(made(null).html()).doesNotContain("He has a key now.").doesNotContain("two keys");
        signedIn(priya, "priya.nair").open(story).submit("May be printed");
        assertThat(made(null).html()).as("an age in it").doesNotContain("two keys");
        morag.open(story).follow("Change the words").choose("disguised", "AGE").submit("Keep");
        priya.open(story).submit("May be printed").see("Is printed");
        assertThat(made(null).html()).contains("two keys");

        clock.tick(Duration.ofDays(14));
        signedIn(morag, "morag.sinclair").open(story).see("its time is over");
        assertThat(made(null).html())
                .as("though the day of the report lies before")
                .doesNotContain("two keys");
    }

    private void nobodyReviewsTheirOwn(Visitor morag, String story) {
        var text = owner.sql("select id::text from report.case_text")
                .query(String.class)
                .single();
        morag.post(story + "/reviews", Map.of("_csrf", morag.value("_csrf"), "text", text, "print", "true"))
                .expect(409);
    }

    private static void story(Visitor morag) {
        morag.open("/reports/annual?year=" + YEAR).follow("Write a story");
        morag.submit("Keep").expect(422).see("Give it a title", "Write the story");
        morag.fill("title", "A front door of his own").fill("words", "He slept on floors.\n\nHe has a key now.");
        for (var detail : List.of("NAMES", "AGE", "PLACES", "DATES", "FAMILY_AND_WORK", "HEALTH", "OFFENCES")) {
            morag.choose("disguised", detail);
        }
        morag.submit("Keep").see("These words stand now");
    }

    private static void agreed(Visitor morag, String until) {
        morag.submit("Record").expect(422).see("Enter the day they agreed", "Choose how they agreed");
        morag.fill("on", "yesterday")
                .choose("how", "SIGNED")
                .fill("until", until)
                .fill("kept", "The team’s folder");
        morag.submit("Record").see("They signed on");
    }

    @Test
    void a_year_that_is_not_over_has_no_report(Visitor morag) {
        signedIn(morag, "morag.sinclair").open("/reports/annual?year=2026-27").see("Until then there is no report");
        morag.open("/reports/annual/preview?year=2026-27").expect(404);
        morag.open("/reports/annual?year=2026-28").expect(404);
        assertThatThrownBy(() -> made(LocalDate.of(2020, 3, 31))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> made(LocalDate.of(2026, 11, 25)))
                .as("a day to come")
                .isInstanceOf(Refused.class);
    }

    @Test
    void who_has_nothing_to_do_with_it_finds_nothing(Visitor morag, Visitor visitor) {
        story(signedIn(morag, "morag.sinclair"));
        var story = morag.address();
        signedIn(visitor, "alasdair.home")
                .open("/reports/annual?year=" + YEAR)
                .expect(200)
                .notSee("A front door");
        visitor.open(story).expect(404);
        for (var who :
                List.of("gregor.tait", "fiona.baird", "joe.lafferty", "ruth.adeyemi", "lewis.petrie", "callie.doig")) {
            signedIn(visitor.forgetCookies(), who).open("/reports").expect(404);
            visitor.open("/reports/annual?year=" + YEAR).expect(404);
            visitor.open(story).expect(404);
            assertThat(seen(who)).as(who).isZero();
        }
        assertThat(seen("alasdair.home")).isZero();
        assertThat(seen("priya.nair")).isPositive();
        assertThatThrownBy(() -> new AsWorker(application)
                        .call("morag.sinclair", () -> app.sql("""
                                insert into report.case_review (id, text_id, may_print, remark, reviewed_by, reviewed_at)
                                select uuidv7(), t.id, true, '', sharing.viewer(), now() from report.case_text t
                                """).update()))
                .as("nobody reviews their own")
                .isInstanceOf(DataAccessException.class);
    }

    private long seen(String who) {
        return Stream.of("case_study", "case_text", "case_agreement", "case_review", "case_end")
                .mapToLong(table -> new AsWorker(application)
                        .call(
                                who,
                                () -> app.sql("select count(*) from report." + table)
                                        .query(Long.class)
                                        .single()))
                .sum();
    }

    private AnnualReport.Made made(@Nullable LocalDate asOf) {
        return application
                .getBean(AsSystem.class)
                .call(
                        "annual report",
                        () -> application.getBean(AnnualReport.class).make(YEAR, asOf));
    }

    private static void keep(byte[] pdf) throws Exception {
        if (Boolean.getBoolean("pop.look")) {
            var folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve("annual-report.pdf"), pdf);
        }
    }
}
