package pop.safety;

import org.springframework.stereotype.Component;
import pop.person.Flags;
import pop.rule.Step;
import pop.sharing.Category;

import java.time.Instant;
import java.util.Locale;

/// Keeps the words at the top of the person's page in step with the alerts: both or neither.
@Component
class AlertDesk {

    private static final int DETAIL = 60;

    private final Alerts alerts;
    private final Flags flags;

    AlertDesk(Alerts alerts, Flags flags) {
        this.alerts = alerts;
        this.flags = flags;
    }

    /// @return whether it was new
    boolean raise(Alert it) {
        var raised = alerts.raise(it);
        if (raised) {
            flag(it, it.raisedAt());
        }
        return raised;
    }

    void record(Step<Alert, Alert.Fact> step) {
        alerts.record(step);
        flag(step.state(), step.event().at());
    }

    /// A flag has no end of its own: an alert whose end is past stands until somebody decides.
    private void flag(Alert it, Instant at) {
        if (it.status() == AlertStatus.LOWERED) {
            flags.lower(it.id().value(), at);
            return;
        }
        var detail = it.kind() == AlertKind.OTHER ? it.title() : "";
        flags.raise(new Flags.Flag(
                it.id().value(),
                it.person(),
                it.holder(),
                Category.SAFETY.name(),
                "alert-" + it.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                detail.length() > DETAIL ? detail.substring(0, DETAIL) : detail,
                it.priority() == Priority.HIGH,
                false,
                at,
                null));
    }
}
