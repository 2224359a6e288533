package pop.delivery;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The words of each message: those of the room that put it, else those of its kind.
@Component
class WhatItSays {

    private final ObjectProvider<Writes> writers;
    private final DeliverySettings settings;

    WhatItSays(ObjectProvider<Writes> writers, DeliverySettings settings) {
        this.writers = writers;
        this.settings = settings;
    }

    Written of(Message message) {
        return writers.orderedStream()
                .filter(writer -> writer.writes(message))
                .findFirst()
                .map(writer -> writer.write(message))
                .orElseGet(() -> usual(message));
    }

    /// @throws IllegalStateException for somebody who is supported: the usual words would tell who we are
    private Written usual(Message message) {
        if (message.to().isPerson()) {
            throw new IllegalStateException("nobody wrote words for " + message.kind());
        }
        var notice = new Notice(message.kind());
        return new Written(notice.subject(), notice.mail(settings.site() + "/waiting"));
    }
}
