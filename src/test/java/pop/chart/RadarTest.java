package pop.chart;

import org.junit.jupiter.api.Test;
import pop.chart.Radar.Spoke;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class RadarTest {

    @Test
    void more_is_further_out_and_the_least_is_not_the_centre() {
        var radar = of(new Spoke("Home", 1, 10), new Spoke("Health", 5, 5), new Spoke("Money", 5, 4));
        // the first spoke goes straight up from 160
        assertThat(radar.latests().getFirst().y()).isEqualTo(160 - 128.0);
        assertThat(radar.firsts().getFirst().y()).isEqualTo(160 - 12.8);
        assertThat(radar.spokes()).extracting(Spoke::change).containsExactly("+9", "0", "−1");
    }

    @Test
    void what_was_not_asked_is_a_gap_and_never_the_least() {
        var radar = of(new Spoke("Home", null, 3), new Spoke("Health", 5, 5), new Spoke("Money", 5, 4));
        assertThat(radar.firsts()).hasSize(2);
        assertThat(radar.firstPath()).containsOnlyOnce("M");
        assertThat(radar.latestPath().split("M")).hasSize(4);
        assertThat(radar.spokes().getFirst().change()).isEqualTo("–");
    }

    @Test
    void two_areas_or_no_values_are_no_picture() {
        assertThat(of(new Spoke("Home", 1, 2), new Spoke("Health", 1, 2)).isDrawn())
                .isFalse();
        var asked = new Spoke("Home", null, null);
        assertThat(of(asked, asked, asked).isDrawn()).isFalse();
    }

    @Test
    void lines_keep_the_distance_of_days_and_say_what_they_show() {
        var lines = new Lines(
                "Home", 1, 10, List.of(point("2026-01-01", 2), point("2026-01-11", 4), point("2026-04-11", 7)));
        assertThat(lines.dots().get(1).x()).isEqualTo(26 + 258 * 0.1);
        assertThat(lines.said()).isEqualTo("Home: 2 on 2026-01-01, 7 on 2026-04-11");
        assertThat(new Lines("Home", 1, 10, List.of(point("2026-01-01", 2))).isDrawn())
                .isFalse();
    }

    private static Lines.Point point(String day, int value) {
        return new Lines.Point(LocalDate.parse(day), day, value);
    }

    private static Radar of(Spoke... spokes) {
        return new Radar("Change", 1, 10, "First", "Latest", List.of(spokes));
    }
}
