package pop.custody;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.database.Owner;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

/// Nothing is kept for ever.
@PopTest
class ForgetTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @Autowired
    private Forget forget;

    @Test
    void who_they_are_is_forgotten_and_what_came_of_it_is_not(Visitor stevie) {
        clock.set(Instant.parse("2026-11-24T18:30:00Z"));
        signedIn(stevie).open("/visits");
        stevie.choose("centre", "ce000000-0000-7000-8000-000000000002").submit("Begin");
        stevie.fill("name", "Forgotten Soon")
                .fill("phone", "07700 900444")
                .fill("warningNote", "Ask for his brother")
                .choose("need", "ACCOMMODATION")
                .submit("Save: wants support")
                .see("Forgotten Soon", "Ask for his brother");
        var approach = stevie.address();
        clock.tick(Duration.ofDays(60));
        forget.forget();
        signedIn(stevie).open(approach).see("Forgotten Soon");
        clock.tick(Duration.ofDays(60));
        forget.forget();
        signedIn(stevie).open(approach).see("Forgotten, as promised", "Accommodation", "Wants support");
        stevie.notSee("Forgotten Soon", "07700 900444", "Ask for his brother");
        assertThat(Owner.of(application)
                        .sql(
                                "select count(*) from custody.asked k where k::text like '%Forgotten%' or k::text like '%900444%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static Visitor signedIn(Visitor visitor) {
        return visitor.open("/signin")
                .fill("email", Cast.STEVIE_CUSTODY)
                .fill("password", Cast.PASSWORD)
                .submit("Sign in");
    }
}
