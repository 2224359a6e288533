package pop.signin;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pop.PopTest;
import pop.TestClock;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.signin.OneUseLinks.OneUse;
import pop.signin.OneUseLinks.Standing;

import java.time.Duration;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@PopTest
class OneUseLinksTest {

    private static final String PURPOSE = "test.answer";

    @Autowired
    private OneUseLinks links;

    @Autowired
    private AsSystem house;

    @Autowired
    private TestClock clock;

    private final UUID subject = Ids.next();
    private String token = "";

    @BeforeEach
    void a_link_with_a_code() {
        token = make("123456");
    }

    @Test
    void it_answers_once() {
        var link = found();
        assertThat(link.needsCode()).isTrue();
        assertThat(house.call("a test", () -> links.use(link.id()))).isTrue();
        assertThat(house.call("a test", () -> links.use(link.id()))).isFalse();
        assertThat(found().standing()).isEqualTo(Standing.USED);
    }

    @Test
    void a_wrong_code_counts_and_five_shut_it_also_for_the_right_one() {
        assertThat(enter("123 456")).isTrue();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(found().isOpen()).isTrue();
            assertThat(enter("000000")).isFalse();
        }
        assertThat(found().standing()).isEqualTo(Standing.LOCKED);
        assertThat(enter("123456")).isFalse();
        assertThat(house.call("a test", () -> links.use(found().id()))).isFalse();
    }

    @Test
    void it_runs_out_is_withdrawn_and_stands_for_its_purpose_only() {
        house.run("a test", () -> {
            assertThat(links.find("test.other", token)).isEmpty();
            assertThat(links.find(PURPOSE, token.substring(1))).isEmpty();
            assertThat(links.find(PURPOSE, "no token at all!")).isEmpty();
        });
        clock.tick(Duration.ofDays(8));
        assertThat(found().standing()).isEqualTo(Standing.EXPIRED);
        house.run("a test", () -> links.withdraw(subject));
        assertThat(found().standing()).isEqualTo(Standing.WITHDRAWN);
    }

    private String make(String code) {
        var until = clock.instant().plus(Duration.ofDays(7));
        return house.call("a test", () -> links.make(Ids.next(), PURPOSE, subject, code, until));
    }

    private OneUse found() {
        return house.call("a test", () -> links.find(PURPOSE, token).orElseThrow());
    }

    private boolean enter(String code) {
        return house.call("a test", () -> links.enter(found(), code));
    }
}
