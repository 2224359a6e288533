package pop.justice;

import org.springframework.stereotype.Component;
import pop.person.Flags;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;

/// Says at the top of the person's page that a condition names an address and they have none: it cannot be kept, and
/// housing would remove that. The flag goes by itself when they have one.
@Component
class ConditionFlag {

    static final String KIND = "no-address";

    private final Flags flags;

    ConditionFlag(Flags flags) {
        this.flags = flags;
    }

    void show(Condition condition, Instant now) {
        if (condition.status() == ConditionStatus.STANDS
                && condition.terms().kind().needsAnAddress()) {
            flags.raise(flag(condition));
        } else {
            flags.lower(condition.id().value(), now);
        }
    }

    private static Flags.Flag flag(Condition condition) {
        var last = condition.terms().last();
        return new Flags.Flag(
                condition.id().value(),
                condition.person(),
                condition.holder(),
                "CUSTODY_AND_JUSTICE",
                KIND,
                "",
                true,
                true,
                start(condition.terms().since()),
                last == null ? null : start(last.plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(When.LONDON).toInstant();
    }
}
