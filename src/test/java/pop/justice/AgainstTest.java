package pop.justice;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pop.agency.AgencyId;
import pop.database.Ids;
import pop.person.PersonId;
import pop.person.Planned;
import pop.person.Planned.What;
import pop.person.Warning;
import pop.web.When;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/// What stands against what: which condition, and why.
class AgainstTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Hours NIGHT = new Hours(Set.of(), LocalTime.of(19, 0), LocalTime.of(7, 0));
    private static final String HOME = "12 Example Street";

    @Test
    void a_curfew_stands_against_an_evening_elsewhere() {
        var curfew = condition(ConditionKind.CURFEW, "", HOME, "G313EG", Area.NONE, NIGHT);

        assertThat(against(curfew, What.MEETING, "18:30", "19:30", "The office", "G21AL"))
                .hasValueSatisfying(it -> {
                    assertThat(it.severe()).isTrue();
                    assertThat(it.title()).isEqualTo("Curfew, 19:00 to 07:00, every day (bail, special condition)");
                    assertThat(it.why()).contains("19:00 to 07:00", "not the curfew address", HOME, "Paper seen");
                });
        assertThat(against(curfew, What.VISIT, "18:30", "19:30", HOME, "G313EG"))
                .as("at the curfew address")
                .isEmpty();
        assertThat(against(curfew, What.MEETING, "10:00", "11:00", "The office", "G21AL"))
                .as("in the day")
                .isEmpty();
        assertThat(against(curfew, What.CALL, "20:00", "20:30", "", null))
                .as("a call")
                .isEmpty();
    }

    @Test
    void what_cannot_be_told_is_said_so() {
        var curfew = condition(ConditionKind.CURFEW, "", HOME, "G313EG", Area.NONE, NIGHT);
        var unknown = condition(ConditionKind.CURFEW, "", "", null, Area.NONE, null);

        assertThat(against(curfew, What.VISIT, "19:30", "20:00", "his flat", null))
                .hasValueSatisfying(it -> {
                    assertThat(it.severe()).isFalse();
                    assertThat(it.why()).contains("cannot tell");
                });
        assertThat(against(unknown, What.VISIT, "12:00", "13:00", HOME, "G313EG"))
                .hasValueSatisfying(it -> assertThat(it.why()).contains("hours are not known"));
    }

    @Test
    void an_area_is_met_by_postcode_sector_district_or_words() {
        var area = condition(
                ConditionKind.EXCLUSION, "Duke Street", "", null, new Area(List.of("G31 3", "G40", "G4 0AA")), null);

        assertThat(against(area, What.VISIT, "10:00", "11:00", "A flat", "G313EG"))
                .hasValueSatisfying(it -> assertThat(it.severe()).isTrue());
        assertThat(against(area, What.GROUP, "10:00", "11:00", "A hall", "G401AB"))
                .isPresent();
        assertThat(against(area, What.VISIT, "10:00", "11:00", "A flat", "G314EG"))
                .isEmpty();
        assertThat(against(area, What.VISIT, "10:00", "11:00", "A flat", "G40AB"))
                .as("beside G4 0AA, and in G4, not in G40")
                .hasValueSatisfying(it -> assertThat(it.why()).contains("close to"));
        assertThat(against(area, What.VISIT, "10:00", "11:00", "5 DUKE ST.", "G314EG"))
                .hasValueSatisfying(it -> assertThat(it.why()).contains("By its words"));
        assertThat(against(area, What.VISIT, "10:00", "11:00", "A flat", null))
                .hasValueSatisfying(it -> assertThat(it.why()).contains("Without a full postcode"));
        assertThat(against(area, What.COURT, "10:00", "11:00", "Court", "G401AB"))
                .hasValueSatisfying(it -> assertThat(it.severe()).isFalse());
    }

    @Test
    void an_area_of_words_alone_warns_of_every_place() {
        var area = condition(ConditionKind.EXCLUSION, "the Barras", "", null, Area.NONE, null);
        assertThat(against(area, What.MEETING, "10:00", "11:00", "The office", "G21AL"))
                .hasValueSatisfying(it -> assertThat(it.why()).contains("has no postcodes"));
    }

    @Test
    void another_address_stands_against_a_domicile_of_citation() {
        var residence = condition(ConditionKind.RESIDENCE, "", HOME, "G313EG", Area.NONE, null);

        assertThat(address(residence, "3 Other Road", "G21AL")).hasValueSatisfying(it -> {
            assertThat(it.severe()).isTrue();
            assertThat(it.why()).contains("written application to the court");
        });
        assertThat(address(residence, "12 example st", "G313EG")).isEmpty();
        assertThat(address(residence, "14 Example Street", "G313EG"))
                .as("next door")
                .isPresent();
        assertThat(against(residence, What.VISIT, "10:00", "11:00", "The office", "G21AL"))
                .isEmpty();
    }

    @Test
    void no_contact_asks_who_will_be_there() {
        var none = condition(ConditionKind.NO_CONTACT, "nobody from the flat above", "", null, Area.NONE, null);

        assertThat(against(none, What.GROUP, "10:00", "11:00", "A hall", null))
                .hasValueSatisfying(
                        it -> assertThat(it.why()).contains("Check who will be there", "nobody from the flat above"));
        assertThat(address(none, HOME, "G313EG")).isPresent();
        assertThat(against(none, What.CALL, "10:00", "11:00", "", null)).isEmpty();
    }

    @Test
    void reporting_stands_against_what_leaves_no_time_for_it() {
        var mondays = new Hours(Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 0), LocalTime.NOON);
        var reporting = condition(ConditionKind.REPORTING, "", "London Road", null, Area.NONE, mondays);

        assertThat(against(reporting, What.MEETING, "11:30", "13:00", "The office", "G21AL"))
                .hasValueSatisfying(it -> assertThat(it.severe()).isFalse());
        assertThat(against(reporting, What.CALL, "09:00", "13:00", "", null))
                .hasValueSatisfying(it -> assertThat(it.severe()).isTrue());
        assertThat(against(reporting, What.CALL, "12:00", "13:00", "", null)).isEmpty();
    }

    @Test
    void what_is_over_ended_or_not_yet_stands_against_nothing() {
        var residence = condition(ConditionKind.EXCLUSION, "", "", null, new Area(List.of("G31")), null);
        var terms = residence.terms();
        var over = dated(residence, TODAY.minusDays(30), TODAY.minusDays(1));
        var toCome = dated(residence, TODAY.plusDays(1), null);
        var ended =
                residence.end(EndReason.CASE_OVER, Ids.next(), Instant.EPOCH).state();

        assertThat(List.of(over, toCome, ended))
                .allSatisfy(it -> assertThat(against(it, What.VISIT, "10:00", "11:00", "A flat", "G313EG"))
                        .isEmpty());
        assertThat(address(toCome, "A flat", "G313EG"))
                .as("who moves there lives there tomorrow")
                .isPresent();
        assertThat(terms.isOver(TODAY)).isFalse();
    }

    private static Optional<Warning> address(Condition it, String place, @Nullable String postcode) {
        return Against.of(it, new Planned(it.person(), What.ADDRESS, null, null, place, postcode), TODAY);
    }

    private static Optional<Warning> against(
            Condition it, What what, String from, String until, String place, @Nullable String postcode) {
        return Against.of(it, new Planned(it.person(), what, at(from), at(until), place, postcode), TODAY);
    }

    private static Instant at(String time) {
        return LocalDateTime.of(TODAY, LocalTime.parse(time))
                .atZone(When.LONDON)
                .toInstant();
    }

    private static Condition dated(Condition it, LocalDate since, @Nullable LocalDate last) {
        var terms = it.terms();
        return condition(new Terms(
                terms.source(),
                terms.kind(),
                terms.words(),
                terms.place(),
                terms.postcode(),
                terms.area(),
                terms.hours(),
                since,
                last,
                terms.told()));
    }

    private static Condition condition(
            ConditionKind kind,
            String words,
            String place,
            @Nullable String postcode,
            Area area,
            @Nullable Hours hours) {
        var told = new Told(Sure.PAPER_SEEN, "his solicitor", TODAY);
        return condition(new Terms(
                Source.BAIL_SPECIAL, kind, words, place, postcode, area, hours, TODAY.minusDays(9), null, told));
    }

    private static Condition condition(Terms terms) {
        var person = new PersonId(Ids.next());
        return Condition.recorded(new ConditionId(Ids.next()), person, new AgencyId(Ids.next()), terms, Instant.EPOCH);
    }
}
