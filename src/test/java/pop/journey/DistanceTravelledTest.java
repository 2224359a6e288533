package pop.journey;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.journey.InventedReadings.Reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// First, last and the difference: counted by hand for a year nobody else uses, and in plain Java for lives made by
/// chance.
@PopTest
class DistanceTravelledTest {

    private static final String MORAG = "morag.sinclair";
    private static final String OURS =
            "select count(*) from outcome.travelled('2033-01-01', '2033-12-31', 'pop', '1', 0) where engagement_id = :person";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    private InventedReadings invented;
    private final List<UUID> spells = new ArrayList<>();

    @BeforeEach
    void later() {
        clock.set(Instant.parse("2034-01-15T10:00:00Z"));
        invented = InventedReadings.of(application);
    }

    /// So that nothing of it is open for other tests.
    @AfterEach
    void over() {
        invented.close(spells, LocalDate.parse("2033-12-30"));
    }

    record Way(
            UUID engagementId,
            String area,
            int firstValue,
            LocalDate firstOn,
            int lastValue,
            LocalDate lastOn,
            int readings) {}

    record Reviewed(int supported, int without, int once, int twice) {}

    /// The areas are counted by hand in DistanceTest. One who came back counts twice, each spell by itself.
    @Test
    void the_golden_year_is_counted_to_the_digit(Visitor morag, Visitor priya) {
        var before = reviewed();
        place("2033-01-10", "2033-02-01", 3, "2033-05-01", 5, "2033-08-01", 7);
        place("2033-01-10", "2033-02-01", 4, "2033-08-01", 4);
        place("2032-11-10", "2032-12-01", 8, "2033-08-01", 6);
        place("2033-01-10", "2033-02-01", 10, "2033-08-01", 10);
        var again = place("2033-01-10", "2033-02-01", 1, "2033-03-01", 3);
        invented.close(List.of(again), LocalDate.parse("2033-03-05"));
        invented.read(spellAgain(again), "pop", of("2033-09-01", "TOGETHER", 9));
        place("2033-01-10", "2033-02-01", 2, "2033-03-01", null, "2033-08-01", 5);
        notCounted();

        signedIn(morag, MORAG).open("/outcomes?with=pop%7C1&from=1+1+2033&until=31+12+2033");
        morag.see("Where I stay 6 4.7 5.8 +1.2 −1.2 to +3.5", "Where I stay 3 2 1 1 1", "Where I stay 2 1 2 1 0");
        morag.see("Too few to tell (fewer than 5): My health").notSee("Fiona");
        var after = reviewed();
        assertThat(after.twice() - before.twice()).as("with two or more").isEqualTo(7);
        assertThat(after.once() - before.once()).as("with one").isEqualTo(3);
        assertThat(after.without() - before.without()).as("with none").isEqualTo(1);
        assertThat(after.supported() - before.supported()).isEqualTo(11);

        told(morag, priya);
    }

    private static void told(Visitor morag, Visitor priya) {
        signedIn(priya, "priya.nair").open("/outcomes?from=5+2+2033&until=3+12+2033&days=20");
        assertThat(priya.value("from")).as("whole quarters").isEqualTo("1 Jan 2033");
        assertThat(priya.value("until")).isEqualTo("31 Dec 2033");
        assertThat(priya.value("days")).as("whole quarters too").isEqualTo("0");
        priya.see("Where I stay 5 4.7 5.8", "fewer than 5");
        morag.open("/outcomes?from=1+1+2033&until=31+12+2033&days=200")
                .see("Too few to tell", "five spells of support");
        morag.open("/outcomes?from=1+1+2033&until=1+1+2032").expect(422).see("This is before the first day");
        morag.open("/outcomes?with=nothing").expect(422).see("Choose what is compared");
    }

    /// One reading; a later one by the person alone; a later one that was a mistake; the last before the period; none.
    private void notCounted() {
        place("2033-01-10", "2033-02-01", 5);
        var alone = place("2033-01-10", "2033-02-01", 5);
        invented.read(alone, "pop", of("2033-08-01", "PERSON", 9));
        var mistaken = place("2033-01-10", "2033-02-01", 5);
        var wrong = of("2033-08-01", "WORKER", 9);
        invented.read(mistaken, "pop", wrong);
        invented.mistaken(wrong);
        place("2032-01-10", "2032-02-01", 5, "2032-08-01", 9);
        spells.add(invented.spell("2033-01-10"));
    }

    @Test
    void it_is_what_plain_java_counts_of_lives_made_by_chance() {
        var random = new Random(33);
        for (int life = 0; life < 60; life++) {
            spells.add(invented.spell("2032-01-01"));
        }
        var lives = new HashMap<UUID, List<Reading>>();
        for (var spell : spells) {
            lives.put(spell, life(random, spell));
        }
        invented.close(spells, LocalDate.parse("2033-12-31"));
        for (int days : new int[] {0, 1, 90, 300}) {
            var from = LocalDate.of(2033, 1 + random.nextInt(6), 1);
            var until = from.plusDays(random.nextInt(200));
            var found = travelled(from, until, days).stream()
                    .filter(it -> lives.containsKey(it.engagementId()))
                    .toList();
            assertThat(found).containsExactlyInAnyOrderElementsOf(counted(lives, from, until, days));
        }
    }

    @Test
    void nobody_counts_but_those_who_may() {
        place("2033-01-10", "2033-02-01", 3, "2033-05-01", 5);
        var as = new AsWorker(application);
        for (var who : List.of(MORAG, "priya.nair", "alasdair.home")) {
            assertThat(as.count(who, OURS, spells.getFirst())).as(who).isPositive();
        }
        for (var who : List.of(
                "fiona.baird",
                "gregor.tait",
                "joe.lafferty",
                "callie.doig",
                "stevie.moran",
                "ruth.adeyemi",
                "bernadette.coyle")) {
            assertThat(as.count(who, OURS, spells.getFirst())).as(who).isZero();
        }
    }

    /// Days and values of where they stay, in turns.
    private UUID place(String opened, @Nullable Object... readings) {
        var spell = invented.spell(opened);
        spells.add(spell);
        for (int number = 0; number < readings.length; number += 2) {
            invented.read(
                    spell, "pop", of(String.valueOf(readings[number]), "TOGETHER", (Integer) readings[number + 1]));
        }
        return spell;
    }

    private static Reading of(String on, String doneBy, @Nullable Integer place) {
        var answers = new HashMap<String, @Nullable Integer>();
        answers.put("place", place);
        return Reading.of(on, doneBy, answers);
    }

    private UUID spellAgain(UUID spell) {
        var person = pop.database.Owner.of(application)
                .sql("select person_id from engagement.engagement where id = :id")
                .param("id", spell)
                .query(UUID.class)
                .single();
        var again = invented.spell(person, 2, LocalDate.parse("2033-08-01"), null);
        spells.add(again);
        return again;
    }

    private List<Reading> life(Random random, UUID spell) {
        var life = new ArrayList<Reading>();
        Set<LocalDate> days = new HashSet<>();
        for (int number = random.nextInt(6); number > 0; number--) {
            days.add(LocalDate.of(2032, 6, 1).plusDays(random.nextInt(570)));
        }
        for (var day : days) {
            var answers = new HashMap<String, @Nullable Integer>();
            for (var link : List.of("1", "2", "3")) {
                answers.put(link, random.nextInt(5) == 0 ? null : 1 + random.nextInt(10));
            }
            var doneBy = List.of("TOGETHER", "WORKER", "PERSON").get(random.nextInt(3));
            var reading = new Reading(pop.database.Ids.next(), day, doneBy, answers);
            invented.read(spell, "recovery-outcomes", reading);
            if (random.nextInt(8) == 0) {
                invented.mistaken(reading);
            } else if (!doneBy.equals("PERSON")) {
                life.add(reading);
            }
        }
        life.sort(java.util.Comparator.comparing(Reading::on));
        return life;
    }

    private static List<Way> counted(Map<UUID, List<Reading>> lives, LocalDate from, LocalDate until, int days) {
        var ways = new ArrayList<Way>();
        lives.forEach((spell, life) -> {
            for (var link : List.of("1", "2", "3")) {
                var said = life.stream()
                        .filter(it -> !it.on().isAfter(until) && it.answers().get(link) != null)
                        .toList();
                if (said.size() > 1
                        && !said.getLast().on().isBefore(from)
                        && !said.getFirst()
                                .on()
                                .plusDays(days)
                                .isAfter(said.getLast().on())) {
                    ways.add(new Way(
                            spell,
                            link,
                            value(said.getFirst(), link),
                            said.getFirst().on(),
                            value(said.getLast(), link),
                            said.getLast().on(),
                            said.size()));
                }
            }
        });
        return ways;
    }

    private static int value(Reading of, String link) {
        return Objects.requireNonNull(of.answers().get(link));
    }

    private List<Way> travelled(LocalDate from, LocalDate until, int days) {
        return new AsWorker(application)
                .call(
                        "priya.nair",
                        () -> application
                                .getBean(JdbcClient.class)
                                .sql("""
                                        select t.engagement_id, t.area, t.first_value, t.first_on, t.last_value, t.last_on, t.readings
                                          from outcome.travelled(:from, :until, 'recovery-outcomes', '1', :days) t
                                        """)
                                .param("from", from)
                                .param("until", until)
                                .param("days", days)
                                .query(Way.class)
                                .list());
    }

    private Reviewed reviewed() {
        return new AsWorker(application)
                .call(
                        MORAG,
                        () -> application
                                .getBean(JdbcClient.class)
                                .sql("select r.* from outcome.reviewed('2033-01-01', '2033-12-31', 'pop', '1') r")
                                .query(Reviewed.class)
                                .single());
    }
}
