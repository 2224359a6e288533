package pop.journey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import pop.Cast;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.database.AsSystem;

import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/// A partner without an account refers by a link, sees how it stands, answers, withdraws; and learns nothing else.
@PopTest
class ReferringByLinkTest {

    private static final String SIMON_COMMUNITY = "a0000000-0000-7000-8000-000000000005";

    @Autowired
    TestClock clock;

    @Autowired
    AsSystem asSystem;

    @Autowired
    JdbcTemplate sql;

    @Test
    void a_desk_with_a_link_refers_answers_and_withdraws(Visitor fiona, Visitor desk) {
        var link = link(fiona, "Duty desk, first");
        desk.open(link).see("Duty desk, first", "Simon Community Scotland", "Nothing yet");
        desk.follow("Refer someone");
        assertThat(desk.page().select("button").eachText()).contains("Send").doesNotContain("Save for later");
        desk.submit("Send").expect(422).see("Give a name or nickname");
        desk.fill("Name or nickname", "Linda’s brother Sandy")
                .fill("Your name", "Night worker")
                .submit("Send")
                .expect(200)
                .see("Your reference number");
        var reference = desk.page().select(".pop-sent__reference").text();

        desk.follow("All that was sent").see(reference, "With us").notSee("Sandy");
        desk.follow(reference).see("Sent to us").notSee("Sandy");
        ask(reference, "Which hostel?");
        desk.open(desk.address()).see("We have a question for you", "Which hostel?");
        desk.fill("answer", "The one at the river").submit("Answer").see("Thank you", "With us");
        desk.choose("reason", "HAS_OTHER_SUPPORT").submit("Withdraw").see("Withdrawn", reference);
    }

    @Test
    void the_same_form_sent_twice_by_a_link_is_one_referral(Visitor fiona, Visitor desk) {
        var link = link(fiona, "Duty desk, twice");
        desk.open(link + "/new");
        var form = Map.of("id", desk.value("id"), "name", "Twice Linked", "_csrf", desk.value("_csrf"));

        var first = desk.post(link + "/new", form).see("Sent").text();
        assertThat(desk.post(link + "/new", form).text()).isEqualTo(first);
    }

    @Test
    void nobody_is_told_whom_we_know(Visitor fiona, Visitor desk) {
        var link = link(fiona, "Duty desk, curious");
        for (var time = 0; time < 2; time++) {
            desk.open(link + "/new")
                    .fill("Name or nickname", "Known Already")
                    .fill("Date of birth or age", "1 2 1980")
                    .submit("Send")
                    .see("Your reference number")
                    .notSee("Do we know this person?");
        }
    }

    @Test
    void one_link_does_not_show_what_came_by_another(Visitor fiona, Visitor desk, Visitor other) {
        var mine = link(fiona, "Duty desk, mine");
        desk.open(mine + "/new")
                .fill("Name or nickname", "Only Mine")
                .submit("Send")
                .follow("See this referral");
        var theirs = link(fiona, "Duty desk, theirs");
        var id = desk.address().substring(mine.length());

        other.open(theirs).see("Nothing yet");
        other.open(theirs + id).expect(404);
        other.open(theirs + "/nonsense").expect(404);
        other.open(theirs + "/01900000-0000-7000-8000-00000000dead").expect(404);
    }

    @Test
    void a_link_that_ran_out_shows_nothing(Visitor fiona, Visitor desk) {
        var link = link(fiona, "Duty desk, late");
        desk.open(link + "/new")
                .fill("Name or nickname", "Late Linked")
                .submit("Send")
                .follow("See this referral");
        var referral = desk.address();
        clock.tick(Duration.ofDays(8));

        for (var address : new String[] {link, link + "/new", referral}) {
            desk.open(address)
                    .expect(410)
                    .see("This link does not work", "Ask the Positive Outcomes Project")
                    .notSee("Late");
        }
    }

    @Test
    void a_withdrawn_link_is_closed_at_once(Visitor fiona, Visitor desk) {
        var link = link(fiona, "Duty desk, withdrawn");
        desk.open(link + "/new").fill("Name or nickname", "Never Sent");
        var row = fiona.open("/referrals/links")
                .page()
                .select("tr:contains(Duty desk, withdrawn) form")
                .attr("action");
        fiona.post(row, Map.of("_csrf", fiona.value("_csrf"))).see("The link is withdrawn");

        desk.submit("Send").expect(410).see("This link does not work");
        assertThat(count("name_told = 'Never Sent'")).isZero();
    }

    @Test
    void a_forged_link_shows_nothing_even_to_who_is_signed_in(Visitor fiona, Visitor stranger) {
        var link = link(fiona, "Duty desk, forged");
        var last = link.charAt(link.length() - 3) == 'A' ? 'B' : 'A';
        var forged = link.substring(0, link.length() - 3) + last + link.substring(link.length() - 2);

        stranger.open(forged).expect(404).see("This link does not work");
        stranger.open("/refer/x").expect(404).see("This link does not work");
        fiona.open(forged + "/new").expect(404).see("This link does not work");
    }

    @Test
    void sixty_a_day_are_enough(Visitor fiona, Visitor desk) {
        var link = link(fiona, "Duty desk, flood");
        desk.open(link + "/new")
                .fill("Name or nickname", "First Of Many")
                .submit("Send")
                .see("Sent");
        asSystem.run("test", () -> sql.update("""
                        insert into referral.referral (id, reference, team_id, holder_agency_id, status, came_by, source, sender_key, sent_by,
                               drafted_at, draft_until, submitted_at)
                        select uuidv7(), 'flood ' || n, r.team_id, r.holder_agency_id, 'SUBMITTED', 'LINK', 'OTHER', r.sender_key, r.sent_by,
                               now(), now(), now()
                          from referral.referral r, generate_series(2, 60) n
                         where r.name_told = 'First Of Many'
                        """));

        desk.open(link + "/new").expect(429).see("Too many referrals by this link today");
    }

    @Test
    void only_the_triage_desk_makes_links(Visitor lewis, Visitor fiona) {
        signIn(lewis, Cast.LEWIS_PARTNER_OFFICER);
        lewis.open("/referrals/links").expect(404);
        signIn(fiona, Cast.FIONA_SOCIAL_CARE);
        fiona.open("/referrals/links").submit("Make the link").expect(422).see("Fill this in");
    }

    @Test
    void the_address_of_a_link_is_shown_once(Visitor fiona) {
        link(fiona, "Duty desk, once");
        fiona.open("/referrals/links").see("Duty desk, once");
        assertThat(fiona.page().select(".pop-link")).isEmpty();
    }

    /// The path of a link that fiona makes, for seven days.
    private static String link(Visitor fiona, String label) {
        signIn(fiona, Cast.FIONA_SOCIAL_CARE);
        fiona.open("/referrals/links")
                .choose("agency", SIMON_COMMUNITY)
                .fill("For whom", label)
                .choose("lasts", "7")
                .submit("Make the link");
        var address = fiona.page().select(".pop-link").text();
        return address.substring(address.indexOf("/refer/"));
    }

    private void ask(String reference, String question) {
        asSystem.run("test", () -> {
            sql.update("""
                            insert into referral.fact (id, referral_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by, section, note)
                            select uuidv7(), r.id, r.holder_agency_id, n, k, now(), now(), r.sent_by, case n when 4 then 'HOUSING' end,
                                   case n when 4 then ? else '' end
                              from referral.referral r, (values (3, 'TRIAGE_STARTED'), (4, 'INFORMATION_REQUESTED')) f (n, k)
                             where r.reference = ?
                            """, question, reference);
            sql.update(
                    "update referral.referral set status = 'INFORMATION_REQUESTED', version = version + 1 where reference = ?",
                    reference);
        });
    }

    private long count(String where) {
        return asSystem.call(
                "test", () -> sql.queryForObject("select count(*) from referral.referral where " + where, Long.class));
    }

    private static void signIn(Visitor visitor, String email) {
        visitor.open("/signin")
                .fill("email", email)
                .fill("password", Cast.PASSWORD)
                .submit("Sign in");
    }
}
