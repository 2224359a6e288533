package pop.intake;

import org.junit.jupiter.api.Test;
import pop.person.BirthDate;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTest {

    private static final BirthDate DAY = BirthDate.on(LocalDate.of(1980, 2, 1));
    private static final BirthDate OTHER_DAY = BirthDate.on(LocalDate.of(1990, 2, 1));

    @Test
    void a_name_alone_is_nobody() {
        assertThat(likeness("John Example", BirthDate.unknown(), "", "").with(likeness("John Example", DAY, "", "")))
                .isEmpty();
    }

    @Test
    void a_name_alike_and_the_same_day_are_pointed_out_with_reasons() {
        assertThat(likeness("Wullie Frasers", DAY, "", "").with(likeness("William Fraser", DAY, "", "")))
                .hasValue(List.of("name alike", "same date of birth"));
    }

    @Test
    void a_postcode_counts_only_where_the_days_do_not_differ() {
        var one = likeness("Ian Example", DAY, "", "G313EG");
        assertThat(one.with(likeness("Iain Example", BirthDate.unknown(), "", "G313EG")))
                .hasValue(List.of("name alike", "same postcode"));
        assertThat(one.with(likeness("Ian Example", OTHER_DAY, "", "G313EG"))).isEmpty();
    }

    @Test
    void a_name_given_in_part_needs_the_day() {
        assertThat(likeness("Shaun", DAY, "", "").with(likeness("Shaun Example", DAY, "", "")))
                .hasValue(List.of("name alike as far as given", "same date of birth"));
        assertThat(likeness("Shaun", BirthDate.unknown(), "", "G313EG")
                        .with(likeness("Shaun Example", DAY, "", "G313EG")))
                .isEmpty();
    }

    @Test
    void a_shared_phone_does_not_make_two_names_one() {
        assertThat(likeness("Derek Example", DAY, "+447700900103", "")
                        .with(likeness("Thomas Sample", OTHER_DAY, "+447700900103", "")))
                .isEmpty();
    }

    private static Likeness likeness(String name, BirthDate birth, String phone, String postcode) {
        return Likeness.named(
                List.of(name),
                birth,
                phone.isEmpty() ? List.of() : List.of(phone),
                postcode.isEmpty() ? List.of() : List.of(postcode));
    }
}
