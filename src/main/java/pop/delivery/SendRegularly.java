package pop.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends what is due every few seconds (`pop.delivery.every`), unless this process does no jobs
/// (`pop.jobs=false`).
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "pop.jobs", matchIfMissing = true)
class SendRegularly {

    private static final Logger LOG = LoggerFactory.getLogger(SendRegularly.class);

    private final Dispatcher dispatcher;
    private final AskWhatBecame course;

    SendRegularly(Dispatcher dispatcher, AskWhatBecame course) {
        this.dispatcher = dispatcher;
        this.course = course;
    }

    /// What fails now is due again in a moment. The log gets no message of an exception: it may quote a row.
    @Scheduled(fixedDelayString = "${pop.delivery.every}")
    void send() {
        try {
            dispatcher.dispatch();
        } catch (RuntimeException failure) {
            LOG.warn("messages could not be sent: {}", failure.getClass().getName());
        }
    }

    @Scheduled(fixedDelayString = "${pop.delivery.ask-every}")
    void ask() {
        try {
            course.ask();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "what became of messages could not be asked: {}",
                    failure.getClass().getName());
        }
    }
}
