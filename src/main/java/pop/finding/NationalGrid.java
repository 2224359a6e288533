package pop.finding;

import static java.lang.Math.PI;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.hypot;
import static java.lang.Math.pow;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.tan;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

/// From the National Grid (OSGB36, metres) to latitude and longitude as phones and maps have them (WGS84, degrees).
///
/// Formulae and constants: Ordnance Survey, *A Guide to Coordinate Systems in Great Britain*, version 3.6 (2020): annex
/// A
/// (ellipsoids, projection), annex B (to and from cartesian), annex C.2 (grid to latitude and longitude), section 6.6
/// (the
/// Helmert transformation, here in the other direction). It is right to about five metres, where OSTN15 would need a
/// file
/// of shifts of its own.
final class NationalGrid {

    /// Airy 1830 and WGS84: half axes in metres.
    private static final double AIRY_A = 6_377_563.396;

    private static final double AIRY_B = 6_356_256.909;
    private static final double WGS84_A = 6_378_137.000;
    private static final double WGS84_B = 6_356_752.314_245;

    /// The projection: scale on the central meridian, true origin, and what is added there.
    private static final double SCALE = 0.999_601_271_7;

    private static final double LATITUDE = toRadians(49);
    private static final double LONGITUDE = toRadians(-2);
    private static final double NORTHING = -100_000;
    private static final double EASTING = 400_000;

    /// From OSGB36 to WGS84: metres, parts, and seconds of arc.
    private static final double SHIFT_X = 446.448;

    private static final double SHIFT_Y = -125.157;
    private static final double SHIFT_Z = 542.060;
    private static final double LARGER = -20.4894e-6;
    private static final double TURN_X = toRadians(0.1502 / 3600);
    private static final double TURN_Y = toRadians(0.2470 / 3600);
    private static final double TURN_Z = toRadians(0.8421 / 3600);

    private static final double CLOSE = 1e-5;

    private NationalGrid() {}

    /// In degrees.
    record Position(double latitude, double longitude) {}

    static Position position(double easting, double northing) {
        return onWgs84(projectedBack(easting, northing));
    }

    /// Annex C.2: latitude and longitude on Airy 1830, in radians.
    static double[] projectedBack(double easting, double northing) {
        double e2 = 1 - AIRY_B * AIRY_B / (AIRY_A * AIRY_A);
        double foot = footOf(northing);
        double s2 = sin(foot) * sin(foot);
        double nu = AIRY_A * SCALE / sqrt(1 - e2 * s2);
        double rho = AIRY_A * SCALE * (1 - e2) * pow(1 - e2 * s2, -1.5);
        double eta2 = nu / rho - 1;
        double t = tan(foot);
        double t2 = t * t;
        double seven = t / (2 * rho * nu);
        double eight = t / (24 * rho * pow(nu, 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2);
        double nine = t / (720 * rho * pow(nu, 5)) * (61 + 90 * t2 + 45 * t2 * t2);
        double sec = 1 / cos(foot);
        double ten = sec / nu;
        double eleven = sec / (6 * pow(nu, 3)) * (nu / rho + 2 * t2);
        double twelve = sec / (120 * pow(nu, 5)) * (5 + 28 * t2 + 24 * t2 * t2);
        double twelveA = sec / (5040 * pow(nu, 7)) * (61 + 662 * t2 + 1320 * t2 * t2 + 720 * t2 * t2 * t2);
        double d = easting - EASTING;
        return new double[] {
            foot - seven * d * d + eight * pow(d, 4) - nine * pow(d, 6),
            LONGITUDE + ten * d - eleven * pow(d, 3) + twelve * pow(d, 5) - twelveA * pow(d, 7)
        };
    }

    /// The latitude on the central meridian that has this northing.
    private static double footOf(double northing) {
        double latitude = LATITUDE;
        double left;
        do {
            left = northing - NORTHING - meridian(latitude);
            latitude += left / (AIRY_A * SCALE);
        } while (Math.abs(left) >= CLOSE);
        return latitude;
    }

    /// The length of the meridian from the true origin, in metres on the map.
    private static double meridian(double latitude) {
        double n = (AIRY_A - AIRY_B) / (AIRY_A + AIRY_B);
        double n2 = n * n;
        double n3 = n2 * n;
        double less = latitude - LATITUDE;
        double more = latitude + LATITUDE;
        return AIRY_B
                * SCALE
                * ((1 + n + 5.0 / 4 * n2 + 5.0 / 4 * n3) * less
                        - (3 * n + 3 * n2 + 21.0 / 8 * n3) * sin(less) * cos(more)
                        + (15.0 / 8 * n2 + 15.0 / 8 * n3) * sin(2 * less) * cos(2 * more)
                        - 35.0 / 24 * n3 * sin(3 * less) * cos(3 * more));
    }

    /// Through cartesian coordinates, taking the height to be that of the ellipsoid.
    private static Position onWgs84(double[] airy) {
        double e2 = 1 - AIRY_B * AIRY_B / (AIRY_A * AIRY_A);
        double nu = AIRY_A / sqrt(1 - e2 * pow(sin(airy[0]), 2));
        double x = nu * cos(airy[0]) * cos(airy[1]);
        double y = nu * cos(airy[0]) * sin(airy[1]);
        double z = (1 - e2) * nu * sin(airy[0]);
        double size = 1 + LARGER;
        return onEllipsoid(
                SHIFT_X + size * x - TURN_Z * y + TURN_Y * z,
                SHIFT_Y + TURN_Z * x + size * y - TURN_X * z,
                SHIFT_Z - TURN_Y * x + TURN_X * y + size * z);
    }

    private static Position onEllipsoid(double x, double y, double z) {
        double e2 = 1 - WGS84_B * WGS84_B / (WGS84_A * WGS84_A);
        double p = hypot(x, y);
        double latitude = atan2(z, p * (1 - e2));
        double before = 2 * PI;
        while (Math.abs(latitude - before) > 1e-12) {
            before = latitude;
            double nu = WGS84_A / sqrt(1 - e2 * pow(sin(latitude), 2));
            latitude = atan2(z + e2 * nu * sin(latitude), p);
        }
        return new Position(toDegrees(latitude), toDegrees(atan2(y, x)));
    }
}
