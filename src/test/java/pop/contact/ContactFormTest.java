package pop.contact;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pop.database.Ids;
import pop.web.Problems;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class ContactFormTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:20:30Z");

    @Test
    void only_whether_and_how_must_be_said() {
        assertThat(ContactForm.empty(Ids.next()).problems(NOW).messages()).containsOnlyKeys("made", "mode");
        assertThat(form("", "", "").problems(NOW).isEmpty()).isTrue();
    }

    @Test
    void nothing_is_on_record_before_it_happens() {
        assertThat(form("today 15:21", "", "").problems(NOW).at("when")).contains("still to come");
        assertThat(form("today 15:20", "", "").problems(NOW).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"soon, not a time we can read", "25 Oct 2026 01:30, comes twice", "29 Mar 2026 01:30, does not come"})
    void a_time_that_cannot_be_or_could_be_two_is_asked(String when, String words) {
        assertThat(form(when, "", "").problems(NOW).at("when")).contains(words);
    }

    @Test
    void a_day_alone_is_its_noon() {
        var problems = Problems.none();

        assertThat(form("yesterday", "", "").happened(NOW, problems)).contains(Instant.parse("2026-11-21T12:00:00Z"));
        assertThat(form("25 Oct 01:30 BST", "", "").happened(NOW, problems))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void minutes_are_a_number_of_a_day() {
        assertThat(form("", "45 min", "").duration()).isEqualTo(45);
        assertThat(form("", "half an hour", "").problems(NOW).has("minutes")).isTrue();
        assertThat(form("", "1441", "").problems(NOW).has("minutes")).isTrue();
    }

    @Test
    void a_note_is_kept_as_typed() {
        assertThat(form("", "", " Сказал 😀\r\n<b>ok ").text()).isEqualTo(" Сказал 😀\r\n<b>ok ");
    }

    private static ContactForm form(@Nullable String when, @Nullable String minutes, @Nullable String note) {
        return new ContactForm(Ids.next(), true, Mode.PHONE, when, "", minutes, note, NoteCategory.NOTES, false, null);
    }
}
