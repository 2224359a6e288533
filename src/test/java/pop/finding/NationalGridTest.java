package pop.finding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Against points that Ordnance Survey published: the worked example of its guide, and those that come with OSTN15 to
/// test
/// transformations (ETRS89, which differs from WGS84 by less than a metre).
class NationalGridTest {

    /// A Guide to Coordinate Systems in Great Britain, annex C.2: the water tower at Caister.
    @Test
    void the_projection_is_that_of_the_guide() {
        var airy = NationalGrid.projectedBack(651_409.903, 313_177.270);

        assertThat(Math.toDegrees(airy[0])).isCloseTo(52 + 39 / 60.0 + 27.2531 / 3600, within(1e-8));
        assertThat(Math.toDegrees(airy[1])).isCloseTo(1 + 43 / 60.0 + 4.5177 / 3600, within(1e-8));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Glasgow,               256340.925,  664697.269, 55.85399952950, -4.29649016251",
        "Sighthill in Edinburgh, 319188.434, 670947.534, 55.92478265510, -3.29479219337",
        "Carlisle,              339921.145,  556034.761, 54.89542340420, -2.93827741149",
        "Newcastle,             424639.355,  565012.703, 54.97912273660, -1.61657685184",
        "Inverness,             267056.768,  846176.972, 57.48625000720, -4.21926398555",
        "Mallaig,               167634.202,  797067.144, 57.00606696050, -5.82836691850",
        "Pudsey,                422242.186,  433818.701, 53.80021519630, -1.66379168242"
    })
    void a_published_point_is_met_to_five_metres(
            String name, double easting, double northing, double latitude, double longitude) {
        var position = NationalGrid.position(easting, northing);

        double north = (position.latitude() - latitude) * 111_195;
        double east = (position.longitude() - longitude) * 111_195 * Math.cos(Math.toRadians(latitude));
        assertThat(Math.hypot(north, east)).as(name).isLessThan(5);
    }
}
