package pop.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every few minutes whom to ask, unless this process does no jobs (`pop.jobs=false`).
@Component
@ConditionalOnBooleanProperty(name = "pop.jobs", matchIfMissing = true)
class AskRegularly {

    private static final Logger LOG = LoggerFactory.getLogger(AskRegularly.class);

    private final AskThem asking;

    AskRegularly(AskThem asking) {
        this.asking = asking;
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT2M")
    void ask() {
        try {
            asking.ask();
        } catch (RuntimeException failure) {
            LOG.warn("people could not be asked: {}", failure.getClass().getName());
        }
    }
}
