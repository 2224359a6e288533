package pop.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static java.util.Objects.requireNonNullElse;

/// How messages leave (`pop.delivery.…`); the mail server itself is `spring.mail.…`.
///
/// @param from who mails come from; without it none is sent
/// @param plainFrom who mails to people who are supported come from: nothing in it may tell which service; without it
/// none is sent
/// @param site where people open this application: goes into mails
/// @param govUkNotify the account with GOV.UK Notify, which carries texts and letters
/// @param claim after so long what a process had claimed, and said nothing of, is due again: it was killed. Longer than
/// any channel waits for an answer
/// @param webhooks the only addresses that are ever called, each with the secret that its calls are signed with
@ConfigurationProperties("pop.delivery")
record DeliverySettings(
        @DefaultValue("") String from,
        @DefaultValue("") String plainFrom,
        String site,
        @Name("notify") @DefaultValue Notify govUkNotify,
        @DefaultValue List<Partner> webhooks,
        @DefaultValue("10m") Duration claim) {

    private static final int SHORTEST_SECRET = 32;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /// @param key an API key; `live` ones send, `test` ones only seem to
    /// @param url where it is; blank for the one that its client knows
    /// @param sms id of a text template there whose whole text is `((text))`
    /// @param letter id of a letter template there with the subject `((subject))` and the text `((text))`
    record Notify(String key, String url, String sms, String letter) {

        Notify(@Nullable String key, @Nullable String url, @Nullable String sms, @Nullable String letter) {
            this.key = requireNonNullElse(key, "");
            this.url = requireNonNullElse(url, "");
            this.sms = requireNonNullElse(sms, "");
            this.letter = requireNonNullElse(letter, "");
        }

        /// Never the key.
        @Override
        public String toString() {
            return key.isBlank() ? "no key is set" : "a key is set";
        }
    }

    record Partner(String address, String secret) {
        Partner {
            var where = URI.create(address);
            if (!"https".equals(where.getScheme()) && !THIS_MACHINE.contains(where.getHost())) {
                throw new IllegalArgumentException("a webhook needs an https address");
            }
            if (secret.length() < SHORTEST_SECRET) {
                throw new IllegalArgumentException(
                        "the secret of a webhook needs " + SHORTEST_SECRET + " characters at least");
            }
        }

        @Override
        public String toString() {
            return address;
        }
    }

    Optional<Partner> webhook(String address) {
        return webhooks.stream().filter(it -> it.address().equals(address)).findFirst();
    }
}
