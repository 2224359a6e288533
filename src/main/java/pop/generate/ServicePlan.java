package pop.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// How many invented services, by which lot, and the day they are as of. The same numbers give the same rows.
public record ServicePlan(int services, long seed, LocalDate asOf) {

    public static final int MOST = 200_000;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int OF_AN_ORGANISATION = 3;

    public ServicePlan {
        if (services < 1 || services > MOST) {
            throw new IllegalArgumentException("so many services: " + services);
        }
    }

    Instant now() {
        return asOf.atStartOfDay(LONDON).toInstant();
    }

    int organisations() {
        return (services + OF_AN_ORGANISATION - 1) / OF_AN_ORGANISATION;
    }

    Lot lot(String what, int number) {
        return new Lot(seed, services, asOf.toEpochDay(), number, what.hashCode());
    }
}
