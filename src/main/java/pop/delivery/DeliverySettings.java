package pop.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How messages leave (`pop.delivery.…`); the mail server itself is `spring.mail.…`.
///
/// @param from who mails come from; without it none is sent
/// @param site where people open this application: goes into mails
/// @param webhooks the only addresses that are ever called, each with the secret that its calls are signed with
@ConfigurationProperties("pop.delivery")
record DeliverySettings(
        @DefaultValue("") String from,
        String site,
        @DefaultValue List<Partner> webhooks) {

    private static final int SHORTEST_SECRET = 32;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

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
