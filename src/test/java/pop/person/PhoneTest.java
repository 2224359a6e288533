package pop.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "07700 900123, +447700900123", "07700900123, +447700900123", "+44 7700 900123, +447700900123",
        "+44 (0)7700 900123, +447700900123", "0044 7700 900123, +447700900123", "7700900123, +447700900123",
        "(0141) 496 0123, +441414960123", "0141-496-0123, +441414960123", "+353 20 911 1234, +353209111234"
    })
    void a_number_is_read_however_it_is_grouped(String typed, String number) {
        var reading = Phone.read(typed);
        assertThat(reading.phones()).extracting(Phone::number).containsExactly(number);
        assertThat(reading.phones().getFirst().label()).isNull();
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void every_number_in_a_cell_is_read_with_whose_it_is() {
        assertThat(Phone.read("07700 900333 / 07700 900265 (mum)").phones())
                .containsExactly(
                        new Phone("+447700900333", "07700 900333", null),
                        new Phone("+447700900265", "07700 900265 (mum)", "mum"));
        assertThat(Phone.read("mum: 07700 900265 or hostel 0141 496 0123").phones())
                .extracting(Phone::label)
                .containsExactly("mum", "hostel");
        assertThat(Phone.read("07700 900333 07700 900265").phones()).hasSize(2);
        assertThat(Phone.read("07700900333\n07700900265").phones()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no phone", "No mobile at present", "none", "n/a", "-", "doesn't have one"})
    void no_phone_is_no_problem(String typed) {
        assertThat(Phone.read(typed).phones()).isEmpty();
        assertThat(Phone.read(typed).unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask at hostel", "7.7009E+09", "0770", "07700 9001", "077009001234567"})
    void what_is_no_number_is_kept_as_unread(String typed) {
        assertThat(Phone.read(typed).phones()).isEmpty();
        assertThat(Phone.read(typed).unread()).isEqualTo(typed);
    }

    @Test
    void the_range_kept_for_fiction_is_accepted() {
        for (int i = 900_000; i <= 900_999; i++) {
            assertThat(Phone.read("07700 " + i).phones())
                    .extracting(Phone::number)
                    .containsExactly("+447700" + i);
        }
    }

    @Test
    void any_text_gives_a_reading() {
        assertThat(Phone.read(null).phones()).isEmpty();
        Nasty.texts().forEach(text -> assertThat(Phone.read(text)).isNotNull());
    }
}
