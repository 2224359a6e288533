package pop.worklist;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every few minutes whether it is time for the morning's e-mails, unless this process does no jobs
/// (`pop.jobs=false`).
@Component
@ConditionalOnBooleanProperty(name = "pop.jobs", matchIfMissing = true)
class DigestRegularly {

    private static final Logger LOG = LoggerFactory.getLogger(DigestRegularly.class);

    private final SendDigests digests;

    DigestRegularly(SendDigests digests) {
        this.digests = digests;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT30S")
    void send() {
        try {
            digests.send();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "the morning's e-mails could not be sent: {}",
                    failure.getClass().getName());
        }
    }
}
