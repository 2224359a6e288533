package pop.journey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import pop.Cast;
import pop.PopTest;
import pop.Visitor;
import pop.database.AsSystem;
import pop.person.PersonId;
import pop.person.Reached;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// The first two clocks of a referral stop when somebody tries to reach the person, and when somebody does.
@PopTest
class FirstContactTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    AsSystem asSystem;

    @Autowired
    JdbcTemplate sql;

    record Reaching(PersonId person, Instant happenedAt, boolean made) implements Reached {}

    @Test
    void the_earliest_attempt_and_the_earliest_contact_count_in_whatever_order_they_are_told(Visitor lewis) {
        lewis.open("/signin")
                .fill("email", Cast.LEWIS_PARTNER_OFFICER)
                .fill("password", Cast.PASSWORD)
                .submit("Sign in");
        lewis.open("/referrals/new")
                .fill("Name or nickname", "Ina Clockstop")
                .submit("Send")
                .see("Sent");
        var person = new PersonId(one("person_id", UUID.class));
        var sent = one("submitted_at", OffsetDateTime.class)
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(1);

        tell(new Reaching(person, sent.plus(Duration.ofHours(5)), true));
        tell(new Reaching(person, sent.plus(Duration.ofHours(2)), false));
        tell(new Reaching(person, sent.plus(Duration.ofHours(9)), true));
        tell(new Reaching(person, sent.minus(Duration.ofDays(2)), true));

        assertThat(one("first_attempt_at", OffsetDateTime.class).toInstant()).isEqualTo(sent.plus(Duration.ofHours(2)));
        assertThat(one("first_contact_at", OffsetDateTime.class).toInstant()).isEqualTo(sent.plus(Duration.ofHours(5)));
    }

    private void tell(Reaching reaching) {
        asSystem.run("test", () -> events.publishEvent(reaching));
    }

    private <T> T one(String column, Class<T> type) {
        return asSystem.call(
                "test",
                () -> sql.queryForObject(
                        "select " + column + " from referral.referral where name_told = 'Ina Clockstop'", type));
    }
}
