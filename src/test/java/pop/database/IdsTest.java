package pop.database;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class IdsTest {

    @Test
    void ids_sort_in_the_order_they_were_made() {
        var ids =
                Stream.generate(Ids::next).limit(100_000).map(Object::toString).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ids_are_of_version_7() {
        assertThat(Ids.next().version()).isEqualTo(7);
        assertThat(Ids.next().variant()).isEqualTo(2);
    }
}
