package pop.journey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import pop.Cast;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;

import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@PopTest
class SigningInTest {

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    @Test
    void whoever_is_not_signed_in_is_asked_to_sign_in_and_then_brought_where_they_wanted(Visitor visitor) {
        visitor.open("/signin/password");

        assertThat(visitor.address()).startsWith("/signin?to=");
        signIn(visitor, Cast.FIONA_SOCIAL_CARE);
        assertThat(visitor.address()).isEqualTo("/signin/password");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_told_apart_by_nobody(Visitor visitor) {
        visitor.open("/signin")
                .fill("email", Cast.IMRAN_SOCIAL_CARE)
                .fill("password", "wrong")
                .submit("Sign in");
        var wrong = visitor.expect(401).text().replace(Cast.IMRAN_SOCIAL_CARE, "");
        visitor.open("/signin")
                .fill("email", "nobody@cast.invalid")
                .fill("password", "wrong")
                .submit("Sign in");

        assertThat(visitor.expect(401).text().replace("nobody@cast.invalid", ""))
                .isEqualTo(wrong);
        assertThat(visitor.value("email")).isEqualTo("nobody@cast.invalid");
    }

    @Test
    void after_five_wrong_tries_even_the_right_password_waits_a_quarter_of_an_hour(Visitor visitor) {
        for (int i = 0; i < 5; i++) {
            visitor.open("/signin")
                    .fill("email", Cast.PRIYA_RESEARCHER)
                    .fill("password", "wrong")
                    .submit("Sign in");
        }
        signIn(visitor, Cast.PRIYA_RESEARCHER);
        visitor.expect(401).see("Too many tries");

        clock.tick(Duration.ofMinutes(16));
        signIn(visitor, Cast.PRIYA_RESEARCHER);
        visitor.expect(200).see("Priya Nair");
    }

    @Test
    void a_session_ends_when_it_is_not_used(Visitor visitor) {
        signIn(visitor, Cast.EILIDH_SOCIAL_CARE);
        clock.tick(Duration.ofMinutes(31));

        visitor.open("/signin/alive").expect(401);
    }

    @Test
    void signing_out_everywhere_ends_the_session_on_the_other_phone_too(Visitor laptop, Visitor phone) {
        signIn(laptop, Cast.NADIA_POLICE);
        signIn(phone, Cast.NADIA_POLICE);

        laptop.open("/signin/password").submit("Sign out everywhere");

        phone.open("/signin/alive").expect(401);
    }

    @Test
    void what_was_typed_survives_a_lost_session(Visitor visitor) {
        signIn(visitor, Cast.JOE_PEER_MENTOR);
        visitor.open("/referrals/new").fill("description", "what I typed \"here\" <b>");
        sql.update("delete from signin.session");

        visitor.submit("Save for later").expect(401).see("what you typed is kept");
        visitor.fill("email", Cast.JOE_PEER_MENTOR)
                .fill("password", Cast.PASSWORD)
                .submit("Sign in");

        visitor.see("Nothing you typed is lost");
        assertThat(visitor.value("description")).isEqualTo("what I typed \"here\" <b>");
    }

    @Test
    void a_password_typed_is_not_written_into_the_next_page(Visitor visitor) {
        signIn(visitor, Cast.JOE_PEER_MENTOR);
        visitor.open("/signin/password")
                .fill("current", "my secret of today")
                .fill("password", "my secret of tomorrow");
        sql.update("delete from signin.session");

        visitor.submit("Change it").expect(401);
        assertThat(visitor.page().html()).doesNotContain("my secret");
    }

    @Test
    void nobody_is_sent_to_another_site_after_signing_in(Visitor visitor) {
        visitor.open("/signin?to=//elsewhere.invalid/x");
        signIn(visitor.open("/signin?to=//elsewhere.invalid/x"), Cast.GREGOR_POLICE);

        assertThat(visitor.address()).isEqualTo("/");
    }

    @Test
    void a_form_without_its_token_changes_nothing(Visitor visitor) {
        signIn(visitor, Cast.GREGOR_POLICE);

        visitor.post("/signout/everywhere", Map.of()).see("Nothing you typed is lost");
        visitor.open("/signin/alive").expect(204);
    }

    @Test
    void a_post_that_has_ended_signs_nobody_in(Visitor visitor) {
        sql.update(
                "insert into agency.worker (id, name, email) values ('c0000000-0000-7000-8000-0000000000f1', 'Left Lately', 'left@test.invalid')");
        sql.update(
                "insert into signin.credential select 'c0000000-0000-7000-8000-0000000000f1', password, changed_at from signin.credential limit 1");

        visitor.open("/signin")
                .fill("email", "left@test.invalid")
                .fill("password", Cast.PASSWORD)
                .submit("Sign in");

        visitor.expect(401).see("You hold no post today");
    }

    private static void signIn(Visitor visitor, String email) {
        if (!visitor.address().startsWith("/signin")) {
            visitor.open("/signin");
        }
        visitor.fill("email", email).fill("password", Cast.PASSWORD).submit("Sign in");
    }
}
