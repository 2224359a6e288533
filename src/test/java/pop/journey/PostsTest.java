package pop.journey;

import org.junit.jupiter.api.Test;
import pop.PopTest;
import pop.Visitor;

/// Who works where: begun, changed and ended by an administrator, with history kept.
@PopTest
class PostsTest {

    private static final String TEAM = "b0000000-0000-7000-8000-000000000001";
    private static final String AID_AND_ABET = "a0000000-0000-7000-8000-000000000003";
    private static final String SACRO = "a0000000-0000-7000-8000-000000000004";

    @Test
    void a_new_worker_gets_a_post_and_a_password_signs_in_changes_it_and_changes_employer(
            Visitor callie, Visitor kirsty) {
        add(callie, "Kirsty Newhouse", "kirsty.newhouse@cast.invalid");
        callie.see("Set a password")
                .fill("password", "short")
                .submit("Set it")
                .expect(400)
                .see("at least 12 characters");
        callie.fill("password", "five rowing geese").submit("Set it").see("Kirsty Newhouse", "Aid & Abet");

        signIn(kirsty, "kirsty.newhouse", "five rowing geese").see("Kirsty Newhouse", "Aid & Abet");
        kirsty.open("/signin/password")
                .fill("current", "not this one")
                .fill("password", "seven quiet herons")
                .submit("Change it")
                .expect(400)
                .see("This is not your password");
        kirsty.fill("current", "five rowing geese")
                .fill("password", "seven quiet herons")
                .submit("Change it")
                .see("Your password is changed");

        callie.choose("role", "PEER_MENTOR")
                .choose("team", TEAM)
                .choose("agency", SACRO)
                .fill("since", "1 6 2026")
                .submit("Begin this post")
                .see("31 May 2026", "1 Jun 2026", "Sacro", "Aid & Abet");
        signIn(kirsty.forgetCookies(), "kirsty.newhouse", "seven quiet herons").see("Peer mentor, Sacro");
    }

    @Test
    void a_post_that_ended_lets_nobody_in(Visitor callie, Visitor leaver) {
        add(callie, "Leo Leaver", "leo.leaver@cast.invalid");
        callie.fill("password", "three slow trains").submit("Set it");
        signIn(leaver, "leo.leaver", "three slow trains").see("Leo Leaver");

        callie.fill("until", "nonsense").submit("End this post").see("Nothing was ended");
        callie.fill("until", "1 2 2026").submit("End this post").see("The post ends after Sun 1 Feb 2026");
        leaver.open("/referrals").see("Sign in");
    }

    @Test
    void two_workers_cannot_share_an_address_and_nobody_holds_a_post_twice(Visitor callie) {
        add(callie, "Second Joe", "joe.lafferty@cast.invalid");
        callie.expect(400).see("Another worker has this e-mail address");

        callie.open("/agencies/workers/" + Beginnings.JOE)
                .choose("instead", "")
                .choose("role", "PEER_MENTOR")
                .choose("team", TEAM)
                .choose("agency", SACRO)
                .fill("since", "1 6 2026")
                .submit("Begin this post")
                .expect(409);
    }

    @Test
    void only_administrators_set_passwords_of_others(Visitor fiona) {
        Beginnings.signedIn(fiona, "fiona.baird");

        fiona.open("/signin/passwords/" + Beginnings.JOE).expect(404);
        fiona.open("/agencies/workers/" + Beginnings.JOE).expect(404);
    }

    private static void add(Visitor callie, String name, String email) {
        Beginnings.signedIn(callie, "callie.doig");
        callie.open("/agencies")
                .follow("Add a worker")
                .fill("name", name)
                .fill("email", email)
                .choose("role", "PEER_MENTOR")
                .choose("team", TEAM)
                .choose("agency", AID_AND_ABET)
                .fill("since", "1 1 2026")
                .submit("Add, then set a password");
    }

    private static Visitor signIn(Visitor visitor, String who, String password) {
        return visitor.open("/signin")
                .fill("email", who + "@cast.invalid")
                .fill("password", password)
                .submit("Sign in");
    }
}
