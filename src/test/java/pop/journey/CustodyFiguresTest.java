package pop.journey;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.PopTest;
import pop.StatementCounter;
import pop.Visitor;
import pop.database.Owner;
import pop.journey.InventedCells.Met;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// The numbers of the cells equal a count by hand, for those who may see them, and tell of nobody outside of the team.
@PopTest
class CustodyFiguresTest {

    private static final Map<String, String> OUTCOMES = Map.of(
            "SUPPORT_REQUESTED", "Wants support",
            "INFORMATION_ONLY", "Information only",
            "DECLINED", "Not today",
            "UNFIT", "Not well enough",
            "ASLEEP", "Asleep",
            "IN_INTERVIEW", "In interview",
            "INTERPRETER_NEEDED", "Interpreter needed",
            "RELEASED_BEFORE_SEEN", "Released before seen",
            "NOT_APPROACHED", "Not approached");
    private static final Map<String, String> NEEDS = Map.of(
            "DRUGS", "Drugs",
            "ALCOHOL", "Alcohol",
            "ACCOMMODATION", "Accommodation and homelessness",
            "MONEY", "Money and benefits",
            "LEGAL", "Legal");
    private static final Map<String, String> FOLLOW = Map.of(
            "DUE", "To be reached",
            "CONTACTED", "Reached",
            "NOT_REACHED", "Not reached",
            "DECLINED_NOW", "Wants nothing now",
            "NO_WAY", "No way told");
    private static final Map<String, String> CAME = Map.of(
            "WENT", "Went there",
            "DID_NOT_GO", "Did not go",
            "NOT_KNOWN", "Not known",
            "NOT_ASKED", "Not asked yet");

    private static final int YEAR = 2017;

    /// Written once: tests only read it.
    private static final Map<ApplicationContext, InventedCells> WRITTEN = new ConcurrentHashMap<>();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private StatementCounter statements;

    private InventedCells cells;
    private final int year = YEAR;
    private List<Met> met;

    @BeforeEach
    void a_year_in_the_cells() {
        cells = WRITTEN.computeIfAbsent(application, it -> new InventedCells(Owner.source(it), YEAR).inYear(YEAR, 400));
        met = counted(1, 12);
    }

    @Test
    void each_breakdown_equals_a_count_by_hand(Visitor mentor) {
        signedIn(mentor, cells.mentor)
                .open(path(year + "-01-01", year + "-12-31"))
                .expect(200);
        same(mentor, "OUTCOMES", byHand(met, it -> OUTCOMES.get(it.outcome())));
        same(
                mentor,
                "WEEKDAYS",
                byHand(approached(), it -> it.at().getDayOfWeek().toString()));
        same(mentor, "HOURS", byHand(approached(), it -> hour(it)));
        same(mentor, "CENTRES", byHand(approached(), Met::centre));
        same(mentor, "NEEDS", flat(wanting(), it -> it.needs().stream().map(NEEDS::get)));
        same(mentor, "FOLLOW_UP", byHand(wanting(), it -> FOLLOW.get(it.follow())));
        same(mentor, "CAME", flat(met, it -> it.given().stream().map(given -> CAME.get(given.came()))));
        same(mentor, "REFERRALS", byHand(handed(), Met::centre));
        same(
                mentor,
                "REFERRAL_NEEDS",
                flat(handed(), it -> it.needs().stream().map(need -> it.centre() + ": " + NEEDS.get(need))));
        // two services may have the same name
        assertThat(rows(mentor, "SERVICES").stream()
                        .mapToInt(
                                row -> Integer.parseInt(row.select("td").get(0).text()))
                        .sum())
                .isEqualTo(met.stream().mapToInt(it -> it.given().size()).sum());
        var wanted = byHand(wanting(), it -> hour(it));
        column(mentor, "HOURS", 1)
                .forEach((hour, told) -> assertThat(told).isEqualTo(wanted.getOrDefault(hour, 0) + ""));
    }

    @Test
    void the_headlines_equal_a_count_by_hand(Visitor mentor) {
        signedIn(mentor, cells.mentor).open(path(year + "-01-01", year + "-12-31"));
        var wanted = wanting().size();
        var answered = met.stream()
                .filter(it -> List.of("SUPPORT_REQUESTED", "INFORMATION_ONLY", "DECLINED")
                        .contains(it.outcome()))
                .count();
        var organisations = met.stream()
                .flatMap(it -> it.given().stream().map(InventedCells.Given::organisation))
                .distinct()
                .count();
        mentor.see(
                "Uptake " + percent(wanted, approached().size()) + " " + wanted + " of "
                        + approached().size() + " approached want support",
                percent(wanted, answered) + " " + wanted + " of " + answered + " want support",
                "Organisations used " + organisations + " With",
                "Referrals from custody " + handed().size() + " To the",
                "33% of those whom custody peer mentors approached",
                "does not show what caused it");
    }

    @Test
    void reach_rests_on_visits_with_a_headcount(Visitor mentor) {
        signedIn(mentor, cells.mentor).open(path(year + "-01-01", year + "-12-31"));
        var visits =
                cells.visits.stream().filter(it -> it.day().getYear() == year).toList();
        var counted = visits.stream().filter(it -> it.held() != null).toList();
        var held = counted.stream()
                .mapToInt(it -> Objects.requireNonNullElse(it.held(), 0))
                .sum();
        var reached = cells.met.stream()
                .filter(it -> it.approached() && !it.mistaken() && counted.contains(cells.visits.get(it.visit())))
                .count();
        mentor.see(percent(reached, held) + " " + reached + " approached of " + held + " held, over " + counted.size()
                + " of " + visits.size() + " visits");
    }

    @Test
    void a_day_begins_and_ends_at_midnight_in_glasgow_and_a_page_takes_few_statements(Visitor mentor) {
        signedIn(mentor, cells.mentor).open(path(year + "-06-01", year + "-07-31"));
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8 + 3);
        met = counted(6, 7);
        same(mentor, "OUTCOMES", byHand(met, it -> OUTCOMES.get(it.outcome())));
    }

    @Test
    void outside_of_the_team_nothing_is_told_of_few(Visitor priya) {
        signedIn(priya, "priya.nair").open(path(year + "-05-15", year + "-05-16"));
        priya.see("whole quarters that are over").notSee(cells.mentor);
        assertThat(priya.value("from")).isEqualTo("1 Apr " + year);
        assertThat(priya.value("until")).isEqualTo("30 Jun " + year);
        met = counted(4, 6);
        var byHand = byHand(met, it -> OUTCOMES.get(it.outcome()));
        var told = column(priya, "OUTCOMES", 0);
        assertThat(told).isNotEmpty();
        told.forEach(
                (outcome, number) -> assertThat(Integer.parseInt(number) % 5).isZero());
        told.forEach((outcome, number) -> assertThat(Integer.parseInt(number) - byHand.getOrDefault(outcome, 0))
                .isBetween(-2, 2));
        byHand.forEach(
                (outcome, number) -> assertThat(told.containsKey(outcome)).isEqualTo(number >= 5));
        assertThat(priya.page()
                        .select(".pop-bars td, .pop-headlines .pop-figure")
                        .eachText())
                .allSatisfy(it -> assertThat(it).matches("[0-9]*[05]|fewer than 5|[0-9]+%|–"));
    }

    @Test
    void the_file_tells_what_the_page_tells(Visitor mentor, Visitor priya) {
        signedIn(mentor, cells.mentor).open(path(year + "-01-01", year + "-12-31"));
        var page = column(mentor, "CENTRES", 0);
        mentor.open("/visits/figures.csv?from=" + year + "-01-01&until=" + year + "-12-31");
        page.forEach((centre, number) ->
                mentor.see(year + "-01-01," + year + "-12-31,By centre," + centre + ",Approached," + number));
        mentor.see("All,Uptake,").see("Services they were told of");
        signedIn(priya, "priya.nair").open("/visits/figures.csv?from=" + year + "-05-15&until=" + year + "-05-16");
        priya.see(year + "-04-01," + year + "-06-30,What came of it,Each other,Number,fewer than 5");
        assertThat(priya.text().split(",(Number|Approached|Want support|Told of|Went|Referrals),"))
                .hasSizeGreaterThan(5)
                .allSatisfy(it -> assertThat(it).matches("(?s)([0-9]*[05]\\b|fewer than 5|To the|.?From).*"));
    }

    @Test
    void who_leads_governs_or_researches_sees_them_and_nobody_else(Visitor somebody) {
        var whole = path(year + "-01-01", year + "-12-31");
        for (var name : List.of("morag.sinclair", "alasdair.home", "priya.nair")) {
            signedIn(somebody.forgetCookies(), name).open(whole).expect(200).see("Uptake", "Want support");
            somebody.open("/").follow("Custody figures");
            somebody.expect(200);
        }
        for (var name : List.of(
                "fiona.baird", "gregor.tait", "joe.lafferty", "callie.doig", "bernadette.coyle", "lewis.petrie")) {
            signedIn(somebody.forgetCookies(), name).open(whole).expect(404);
            somebody.open("/visits/figures.csv").expect(404);
            somebody.open("/").notSee("Custody figures");
        }
        // a mentor of another team counts what that team did
        signedIn(somebody.forgetCookies(), "stevie.moran")
                .open(whole)
                .expect(200)
                .see("Nobody was met in this period");
    }

    @Test
    void days_that_cannot_be_are_told_and_kept(Visitor mentor) {
        signedIn(mentor, cells.mentor).open(path("soon", "")).expect(422).see("Enter a day, such as 1 4 2026");
        assertThat(mentor.value("from")).isEqualTo("soon");
        mentor.open("/visits/figures.csv?from=soon").expect(404);
        mentor.open("/visits/figures").expect(200).see("Nobody was met in this period");
    }

    private static String path(String from, String until) {
        return "/visits/figures?from=" + from + "&until=" + until;
    }

    private List<Met> counted(int firstMonth, int lastMonth) {
        return cells.met.stream()
                .filter(it -> !it.mistaken() && it.at().getYear() == year)
                .filter(it -> it.at().getMonthValue() >= firstMonth && it.at().getMonthValue() <= lastMonth)
                .toList();
    }

    private List<Met> approached() {
        return only(Met::approached);
    }

    private List<Met> wanting() {
        return only(Met::wants);
    }

    private List<Met> handed() {
        // to the project, and to the first service that they were told of
        return only(Met::handed).stream()
                .flatMap(it -> it.given().isEmpty() ? Stream.of(it) : Stream.of(it, it))
                .toList();
    }

    private List<Met> only(Predicate<Met> those) {
        return met.stream().filter(those).toList();
    }

    private static Map<String, Integer> byHand(List<Met> all, Function<Met, String> by) {
        return flat(all, it -> Stream.of(by.apply(it)));
    }

    private static Map<String, Integer> flat(List<Met> all, Function<Met, Stream<String>> by) {
        return all.stream()
                .flatMap(by)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)));
    }

    /// Lines of none are left out on both sides.
    private static void same(Visitor at, String table, Map<String, Integer> byHand) {
        var told = new LinkedHashMap<String, Integer>();
        column(at, table, 0).forEach((label, number) -> told.put(label, Integer.valueOf(number)));
        told.values().removeIf(it -> it == 0);
        assertThat(told).as(table).isEqualTo(byHand).isNotEmpty();
    }

    private static List<Element> rows(Visitor at, String table) {
        return at.page().select("section[aria-labelledby=by-" + table + "] tbody tr");
    }

    private static Map<String, String> column(Visitor at, String table, int number) {
        return rows(at, table).stream()
                .collect(Collectors.toMap(
                        (Element row) -> label(table, row),
                        row -> row.select("td").get(number).text()));
    }

    private static String label(String table, Element row) {
        var label = row.select(".pop-bars__label").text();
        return table.equals("WEEKDAYS") ? label.toUpperCase(Locale.UK) : label;
    }

    private static String hour(Met it) {
        return String.format(Locale.UK, "%02d:00", it.at().getHour());
    }

    private static String percent(long part, long base) {
        return Math.round(100.0 * part / base) + "%";
    }
}
