package pop.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pop.person.BirthDate.Precision;
import pop.person.BirthDate.Problem;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class BirthDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1993-11-18 | 18 November 1993",
                "27/02/1965 | 27 February 1965",
                "5.6.72 | 5 June 1972",
                "15.5.06 | 15 May 2006",
                "23 Dec 1965 | 23 December 1965",
                "17-Jul-96 | 17 July 1996",
                "17th July 1996 | 17 July 1996",
                "July 17, 1996 | 17 July 1996",
                "17JUL1996 | 17 July 1996",
                "1/2/1980 00:00 | 1 February 1980",
                "1980-02-01T00:00:00 | 1 February 1980",
                "DOB 3/4/90 | 3 April 1990",
                "27021965 | 27 February 1965",
                "19650227 | 27 February 1965",
                "Tues 3rd Sept 1985 | 3 September 1985",
                "1976 | 1976 (year only)",
                "00/00/1976 | 1976 (year only)",
                "May 1976 | May 1976 (month only)",
                "05/1976 | May 1976 (month only)",
                "approx 39 | about 39 years old in 2026",
                "about 40 | about 40 years old in 2026",
                "c. 40 yrs | about 40 years old in 2026",
                "39 y/o | about 39 years old in 2026",
                "age 39 | about 39 years old in 2026",
                "early 30s | about 32 years old in 2026",
                "circa 1976 | about 50 years old in 2026",
                "01/01/17 | 1 January 1917",
                "unknown | not known",
                "? | not known"
            })
    void dates_and_ages_are_read_as_people_write_them(String typed, String shown) {
        var reading = BirthDate.read(typed, TODAY);
        assertThat(reading.problem()).isNull();
        assertThat(reading.date().shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/1971, IMPOSSIBLE",
        "31/02/2005, IMPOSSIBLE",
        "32/01/1980, IMPOSSIBLE",
        "29/02/1981, IMPOSSIBLE",
        "01/01/1900, PLACEHOLDER",
        "1900-01-01, PLACEHOLDER",
        "1.1.1900, PLACEHOLDER",
        "00/00/0000, PLACEHOLDER",
        "01/01/2027, FUTURE",
        "2030, FUTURE",
        "01/01/2020, TOO_YOUNG",
        "5 yrs, TOO_YOUNG",
        "01/01/1910, TOO_OLD",
        "about 120, TOO_OLD",
        "35000, BARE_NUMBER",
        "39, BARE_NUMBER",
        "270265, BARE_NUMBER",
        "see notes, NOT_UNDERSTOOD",
        "12/13, NOT_UNDERSTOOD",
        "05-1976-12, NOT_UNDERSTOOD"
    })
    void what_cannot_be_relied_on_says_why(String typed, Problem problem) {
        var reading = BirthDate.read(typed, TODAY);
        assertThat(reading.problem()).isEqualTo(problem);
        assertThat(reading.date()).isEqualTo(BirthDate.unknown());
        assertThat(reading.asTyped()).isEqualTo(typed);
    }

    @Test
    void a_month_in_the_place_of_the_day_is_offered_and_not_guessed() {
        var reading = BirthDate.read("04/13/2003", TODAY);
        assertThat(reading.problem()).isEqualTo(Problem.MONTH_FIRST);
        assertThat(reading.candidates()).isEqualTo(List.of(LocalDate.of(2003, 4, 13)));
        assertThat(reading.date()).isEqualTo(BirthDate.unknown());
    }

    @Test
    void a_child_over_ten_is_valid_here() {
        var reading = BirthDate.read("01/12/2012", TODAY);
        assertThat(reading.problem()).isNull();
        assertThat(reading.date().ageRange(TODAY)).contains(new BirthDate.Ages(13, 13));
    }

    @Test
    void every_day_is_read_back_in_every_common_form() {
        var random = new Random(5);
        for (int i = 0; i < 3000; i++) {
            LocalDate day = TODAY.minusYears(10).minusDays(random.nextInt(36_000) + 1);
            for (String form :
                    List.of("yyyy-MM-dd", "dd/MM/yyyy", "d.M.yy", "d MMM yyyy", "dd-MMM-yy", "d MMMM yyyy")) {
                String typed = DateTimeFormatter.ofPattern(form, Locale.UK).format(day);
                if (form.endsWith("-yy") || form.endsWith(".yy") ? day.getYear() > 1917 : true) {
                    assertThat(BirthDate.read(typed, TODAY).date()).as(typed).isEqualTo(BirthDate.on(day));
                }
            }
        }
    }

    @Test
    void vague_dates_could_be_what_they_include() {
        BirthDate exact = BirthDate.on(LocalDate.of(1976, 5, 3));
        assertThat(exact.couldBe(BirthDate.inYear(1976))).isTrue();
        assertThat(exact.couldBe(BirthDate.inYear(1977))).isFalse();
        assertThat(exact.couldBe(BirthDate.inMonth(1976, 5))).isTrue();
        assertThat(exact.couldBe(BirthDate.unknown())).isTrue();
        assertThat(exact.couldBe(BirthDate.ageAbout(48, TODAY))).isTrue();
        assertThat(exact.couldBe(BirthDate.ageAbout(40, TODAY))).isFalse();
    }

    @Test
    void an_age_somebody_has_lies_within_the_range_that_age_gives() {
        var random = new Random(9);
        for (int i = 0; i < 2000; i++) {
            LocalDate day = TODAY.minusYears(10).minusDays(random.nextInt(33_000) + 1);
            int age = BirthDate.on(day).ageRange(TODAY).orElseThrow().oldest();
            var reading = BirthDate.read("approx " + age, TODAY);
            assertThat(reading.date().couldBe(BirthDate.on(day))).isTrue();
            assertThat(reading.date().precision()).isEqualTo(Precision.AGE_ABOUT);
            assertThat(reading.date().shown()).isEqualTo("about " + age + " years old in 2026");
        }
    }

    @Test
    void any_text_gives_a_reading() {
        assertThat(BirthDate.read(null, TODAY).date().precision()).isEqualTo(Precision.UNKNOWN);
        Nasty.texts()
                .forEach(text ->
                        assertThat(BirthDate.read(text, TODAY).date().shown()).isNotEmpty());
    }
}
