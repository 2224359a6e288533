package pop.journey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.AsSystem;
import pop.paper.TaggedPdf;
import pop.report.AnnualReport;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// What was asked of one person on a phone comes out of the annual report as a number in which nobody can be found. Its
/// year is its own: 2028-29.
@PopTest
class FromFirstReadingToAnnualReportTest {

    private static final int PEOPLE = 20;
    private static final int BETTER = 14;
    private static final int ITEMS = 11;
    private static final String CHANGE = "Life is better in more areas than worse";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    private final List<World> people = new ArrayList<>();

    /// So that nothing of it is open for other tests.
    @AfterEach
    void over() {
        var spells = people.stream().map(it -> it.spell).toArray(UUID[]::new);
        InventedReadings.of(application).close(List.of(spells), LocalDate.parse("2029-03-01"));
    }

    @Test
    void from_the_first_reading_to_the_annual_report(Visitor fiona, Visitor morag) throws Exception {
        clock.set(Instant.parse("2028-05-08T10:00:00Z"));
        for (int number = 0; number < PEOPLE; number++) {
            people.add(World.with(application, "Journey Somebody", clock.instant()));
        }
        asked(fiona, PEOPLE);
        clock.tick(Duration.ofDays(120));
        asked(fiona, BETTER);

        clock.set(Instant.parse("2029-06-02T10:00:00Z"));
        signedIn(morag, "morag.sinclair").open("/outcomes?from=1+4+2028&until=31+3+2029");
        morag.see("Where I stay 20 3.0 4.8 +1.8", "Where I stay 14 (70%) 0 (0%) 6 (30%)");
        morag.open("/numbers?year=2028-29").see(CHANGE + " 70% 14 of 20");
        morag.open("/indicators/change-better?year=2028-29").see("by part of life", "Where I stay 70% 14 of 20");
        morag.open("/reports/annual/preview?year=2028-29").see(CHANGE, "70% (14 of 20)");
        morag.notSee("Journey Somebody");

        var pdf = application
                .getBean(AsSystem.class)
                .call(
                        "a test",
                        () -> application
                                .getBean(AnnualReport.class)
                                .make("2028-29", LocalDate.parse("2029-06-01"))
                                .pdf());
        assertThat(TaggedPdf.broken(pdf)).isEmpty();
        assertThat(TaggedPdf.of(pdf).text()).contains("Drink and drugs", "70% (14 of 20)");
    }

    /// The first reading of each, or a later one in which the first so many are better and the others worse.
    private void asked(Visitor fiona, int better) {
        signedIn(fiona, "fiona.baird");
        var first = better == PEOPLE;
        for (int number = 0; number < PEOPLE; number++) {
            fiona.open("/people/" + people.get(number).person + "/change/readings/new");
            var value = first ? 3 : number < better ? 6 : 2;
            for (int item = 1; item <= ITEMS; item++) {
                fiona.choose("a" + item, String.valueOf(value));
            }
            fiona.choose("doneBy", "TOGETHER").submit("Put on record").expect(200);
        }
    }
}
