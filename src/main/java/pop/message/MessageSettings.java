package pop.message;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How messages to people are signed (`pop.message.…`).
///
/// @param from who writes, as a person knows them: a first name or "the team", nothing that says which service
/// @param phone where to call us, unless whoever leaves a word says another number
@ConfigurationProperties("pop.message")
record MessageSettings(
        @DefaultValue("the team") String from,
        @DefaultValue("") String phone) {

    MessageSettings {
        if (!Wary.tellingIn(from).isEmpty()) {
            throw new IllegalArgumentException("pop.message.from tells who we are: " + Wary.tellingIn(from));
        }
    }
}
