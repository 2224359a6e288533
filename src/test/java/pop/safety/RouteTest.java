package pop.safety;

import org.junit.jupiter.api.Test;
import pop.person.BirthDate;
import pop.person.BirthDate.Ages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.safety.AgeSaid.ADULT;
import static pop.safety.AgeSaid.NOT_KNOWN;
import static pop.safety.AgeSaid.SIXTEEN_OR_SEVENTEEN;
import static pop.safety.AgeSaid.UNDER_16;

class RouteTest {

    private static final Optional<Ages> NOTHING = Optional.empty();

    @Test
    void nobody_who_may_be_under_18_by_their_record_is_on_the_adult_route_alone_unless_somebody_says_they_are_grown() {
        ranges().filter(ages -> ages.youngest() < 18).forEach(ages -> {
            for (var said : said().filter(it -> it.orElse(null) != ADULT).toList()) {
                assertThat(Route.of(Optional.of(ages), said.orElse(null)).child())
                        .as("%s, said %s", ages, said)
                        .isTrue();
            }
        });
    }

    @Test
    void a_record_that_says_under_18_is_not_talked_away() {
        ranges().filter(ages -> ages.oldest() < 18)
                .forEach(ages -> said().forEach(it -> assertThat(
                                Route.of(Optional.of(ages), it.orElse(null)).child())
                        .isTrue()));
    }

    @Test
    void sixteen_and_seventeen_go_both_ways() {
        assertThat(Route.of(Optional.of(new Ages(16, 16)), null)).isEqualTo(Route.BOTH);
        assertThat(Route.of(Optional.of(new Ages(17, 17)), ADULT)).isEqualTo(Route.BOTH);
        assertThat(Route.of(Optional.of(new Ages(30, 30)), SIXTEEN_OR_SEVENTEEN))
                .isEqualTo(Route.BOTH);
        assertThat(Route.of(NOTHING, SIXTEEN_OR_SEVENTEEN)).isEqualTo(Route.BOTH);
    }

    @Test
    void an_age_nobody_knows_goes_both_ways() {
        assertThat(Route.of(NOTHING, null)).isEqualTo(Route.BOTH);
        assertThat(Route.of(NOTHING, NOT_KNOWN)).isEqualTo(Route.BOTH);
        assertThat(Route.of(Optional.of(new Ages(16, 20)), NOT_KNOWN)).isEqualTo(Route.BOTH);
    }

    @Test
    void under_16_is_for_children_and_grown_up_is_for_adults() {
        assertThat(Route.of(Optional.of(new Ages(12, 14)), null)).isEqualTo(Route.CHILD);
        assertThat(Route.of(NOTHING, UNDER_16)).isEqualTo(Route.CHILD);
        assertThat(Route.of(Optional.of(new Ages(18, 18)), null)).isEqualTo(Route.ADULT);
        assertThat(Route.of(Optional.of(new Ages(17, 18)), ADULT)).isEqualTo(Route.ADULT);
    }

    @Test
    void the_day_before_the_eighteenth_birthday_still_goes_both_ways() {
        var born = BirthDate.on(LocalDate.of(2008, 11, 23));
        assertThat(Route.of(born.ageRange(LocalDate.of(2026, 11, 22)), null)).isEqualTo(Route.BOTH);
        assertThat(Route.of(born.ageRange(LocalDate.of(2026, 11, 23)), null)).isEqualTo(Route.ADULT);
    }

    @Test
    void what_was_told_leaves_what_is_still_to_be_told() {
        assertThat(Route.BOTH.without(null)).isEqualTo(Route.BOTH);
        assertThat(Route.BOTH.without(Route.ADULT)).isEqualTo(Route.CHILD);
        assertThat(Route.BOTH.without(Route.CHILD)).isEqualTo(Route.ADULT);
        assertThat(Route.BOTH.without(Route.BOTH)).isNull();
        assertThat(Route.ADULT.without(Route.CHILD)).isEqualTo(Route.ADULT);
        assertThat(Route.ADULT.without(Route.BOTH)).isNull();
    }

    private static Stream<Ages> ranges() {
        return IntStream.range(10, 30)
                .boxed()
                .flatMap(youngest -> IntStream.range(0, 6).mapToObj(more -> new Ages(youngest, youngest + more)));
    }

    private static Stream<Optional<AgeSaid>> said() {
        return Stream.concat(
                Stream.of(Optional.empty()), Arrays.stream(AgeSaid.values()).map(Optional::of));
    }
}
