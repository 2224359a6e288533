package pop.onward;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every few minutes who has not answered in time, unless this process does no jobs (`pop.jobs=false`).
@Component
@ConditionalOnBooleanProperty(name = "pop.jobs", matchIfMissing = true)
class EscalateRegularly {

    private static final Logger LOG = LoggerFactory.getLogger(EscalateRegularly.class);

    private final Escalate escalation;

    EscalateRegularly(Escalate escalation) {
        this.escalation = escalation;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void look() {
        try {
            escalation.escalate();
        } catch (RuntimeException failure) {
            LOG.warn("services could not be asked again: {}", failure.getClass().getName());
        }
    }
}
