package pop.contact;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pop.database.Ids;

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

    @Test
    void minutes_are_a_number_of_a_day() {
        assertThat(form("", "45 min", "").duration()).isEqualTo(45);
        assertThat(form("", "half an hour", "").problems(NOW).has("minutes")).isTrue();
        assertThat(form("", "1441", "").problems(NOW).has("minutes")).isTrue();
    }

    @Test
    void a_note_is_kept_as_typed_but_for_what_no_database_keeps() {
        assertThat(form("", "", " Сказал 😀\r\n<b>\u0000ok ").text()).isEqualTo(" Сказал 😀\r\n<b>ok ");
    }

    private static ContactForm form(@Nullable String when, @Nullable String minutes, @Nullable String note) {
        return new ContactForm(Ids.next(), true, Mode.PHONE, when, "", minutes, note, NoteCategory.NOTES, false, null);
    }
}
