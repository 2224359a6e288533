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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Whoever works with people can refer one in a minute and a half, finish later, and see what became of it.
@PopTest
class ReferringTest {

    @Autowired
    TestClock clock;

    @Autowired
    AsSystem asSystem;

    @Autowired
    JdbcTemplate sql;

    @Test
    void a_name_and_a_few_words_are_a_referral(Visitor lewis) {
        signIn(lewis, Cast.LEWIS_PARTNER_OFFICER);
        lewis.open("/referrals/new");
        assertThat(lewis.value("Your name")).isEqualTo("Lewis Petrie");
        assertThat(lewis.value("Agency")).isEqualTo("Police Scotland");
        assertThat(lewis.value("How we reach you")).isNotBlank();
        lewis.fill("Name or nickname", "Tam Quickfield")
                .fill("Drugs and alcohol", "Valium and drink most days")
                .choose("risk", "URGENT")
                .submit("Send")
                .see("Sent", "Your reference number");

        assertThat(lewis.page().select(".pop-sent__reference").text()).matches("POP-\\w{4}-\\w{4}");
        lewis.follow("All that was sent").see("Tam Quickfield", "With us");
        lewis.follow("Tam Quickfield")
                .see("Valium and drink most days", "Sent to us")
                .notSee("Inbox");
    }

    @Test
    void an_urgent_one_is_told_at_once_to_everyone_who_triages_and_no_other_is(Visitor gregor) {
        signIn(gregor, Cast.GREGOR_POLICE);
        refer(gregor, "Calm Nothurried").see("Sent");
        gregor.open("/referrals/new")
                .fill("Name or nickname", "Rab Inahurry")
                .choose("risk", "URGENT")
                .submit("Send")
                .see("Sent");

        var told = """
                select coalesce(string_agg(w.email, ' ' order by w.email), '')
                  from delivery.message m
                  join delivery.about a on a.message_id = m.id
                  join referral.referral r on r.id = a.subject_id
                  join agency.worker w on w.id = m.recipient_worker_id
                 where m.kind = 'referral.urgent'
                   and m.channel = 'MAIL'
                   and r.name_told = '%s'
                """;
        assertThat(single(told.formatted("Calm Nothurried"), String.class)).isEmpty();
        assertThat(single(told.formatted("Rab Inahurry"), String.class))
                .contains(Cast.MORAG_LEADER, Cast.FIONA_SOCIAL_CARE, Cast.GREGOR_POLICE)
                .doesNotContain(Cast.JOE_PEER_MENTOR, Cast.STEVIE_CUSTODY, Cast.LEWIS_PARTNER_OFFICER);
    }

    @Test
    void once_sent_there_is_a_record_of_the_person_which_triage_may_see(Visitor gregor) {
        signIn(gregor, Cast.GREGOR_POLICE);
        refer(gregor, "Shug Recordable").see("Sent");
        var person = single("select person_id from referral.referral where name_told = 'Shug Recordable'", UUID.class);

        assertThat(single(
                        "select count(*) from sharing.access where desk = 'triage' and person_id = '" + person + "'",
                        Long.class))
                .isEqualTo(1);
    }

    @Test
    void two_who_sound_like_one_person_are_pointed_out_and_left_for_people_to_decide(Visitor gregor, Visitor lewis) {
        signIn(gregor, Cast.GREGOR_POLICE);
        gregor.open("/referrals/new")
                .fill("Name or nickname", "Archibald Pointedout")
                .fill("Date of birth or age", "3 4 1991")
                .submit("Send")
                .see("Sent");
        signIn(lewis, Cast.LEWIS_PARTNER_OFFICER);
        lewis.open("/referrals/new")
                .fill("Name or nickname", "Archie Pointedout")
                .fill("Date of birth or age", "3/4/91")
                .submit("Send")
                .see("Sent");

        assertThat(single("""
                        select l.state from person.link l
                         where (select person_id from referral.referral where name_told = 'Archie Pointedout') in (l.person_id, l.other_id)
                        """, String.class)).isEqualTo("CANDIDATE");
    }

    @Test
    void nothing_is_asked_but_something_to_recognise_the_person_by(Visitor lewis) {
        signIn(lewis, Cast.LEWIS_PARTNER_OFFICER);
        lewis.open("/referrals/new")
                .fill("Drugs and alcohol", "Heroin, as far as I know")
                .submit("Send")
                .expect(422)
                .see("Give a name or nickname, or describe the person");
        assertThat(lewis.value("Drugs and alcohol")).isEqualTo("Heroin, as far as I know");
        lewis.fill("Name or nickname", "not known")
                .fill(
                        "How to recognise or find them (optional)",
                        "Tall, red cap, sleeps by the Clyde at the Saltmarket")
                .submit("Send")
                .see("Your reference number");
    }

    @Test
    void a_draft_is_its_writers_own_and_can_be_finished_later(Visitor lewis, Visitor gregor) {
        signIn(lewis, Cast.LEWIS_PARTNER_OFFICER);
        lewis.open("/referrals/new")
                .fill("Name or nickname", "Davie Halfwritten")
                .fill("Offending", "Shoplifting")
                .submit("Save for later")
                .see("Draft kept until", "Davie Halfwritten", "Draft");
        var address = lewis.follow("Davie Halfwritten").address();
        signIn(gregor, Cast.GREGOR_POLICE);
        gregor.open(address).expect(404);

        assertThat(lewis.value("Offending")).isEqualTo("Shoplifting");
        lewis.fill("Offending", "Shoplifting, twice this week").submit("Send").see("Sent");
        lewis.follow("See this referral").see("Shoplifting, twice this week").notSee("Draft");
    }

    @Test
    void a_draft_runs_out_after_thirty_days(Visitor lewis) {
        signIn(lewis, Cast.LEWIS_PARTNER_OFFICER);
        lewis.open("/referrals/new").fill("Name or nickname", "Rab Toolate").submit("Save for later");
        lewis.follow("Rab Toolate");
        var draft = lewis.address();
        clock.tick(Duration.ofDays(31));
        signIn(lewis, Cast.LEWIS_PARTNER_OFFICER);

        lewis.open(draft).expect(410).see("This draft has run out").notSee("Rab Toolate");
        lewis.open("/referrals/new");
        post(lewis, draft, Map.of("name", "Rab Toolate")).expect(409).see("This draft has run out");
        lewis.open("/referrals").see("Draft ran out");
    }

    @Test
    void the_same_form_sent_twice_is_one_referral(Visitor lewis) {
        signIn(lewis, Cast.LEWIS_PARTNER_OFFICER);
        lewis.open("/referrals/new");
        var form = Map.of("id", lewis.value("id"), "name", "Pat Doubleclick", "_csrf", lewis.value("_csrf"));
        lewis.post("/referrals/new", form).see("Sent");
        lewis.post("/referrals/new", form).expect(200).see("Pat Doubleclick");

        assertThat(single("select count(*) from referral.referral where name_told = 'Pat Doubleclick'", Long.class))
                .isEqualTo(1);
    }

    @Test
    void what_i_know_joins_a_referral_that_is_already_with_us(Visitor lewis) {
        signIn(lewis, Cast.LEWIS_PARTNER_OFFICER);
        refer(lewis, "Malky Joinable").see("Sent");
        refer(lewis, "malky joinable").see("Do we know this person?", "Not sent yet");
        lewis.submit("Same person: add what I know to it").see("What you know was added", "More information came in");

        assertThat(single(
                        "select count(*) from referral.referral where lower(name_told) = 'malky joinable' and status = 'SUBMITTED'",
                        Long.class))
                .isEqualTo(1);
        lewis.open("/referrals").see("Malky Joinable").notSee("malky joinable");
    }

    @Test
    void triage_may_say_whose_record_it_is_or_send_it_all_the_same(Visitor gregor) {
        signIn(gregor, Cast.GREGOR_POLICE);
        var before = referWithBirth(gregor, "Wullie Chooseable");
        gregor.see("Sent");
        referWithBirth(gregor, "William Chooseable");
        gregor.see("Do we know this person?", "A referral is with us")
                .submit("It is this person: send")
                .see("Sent");

        assertThat(before).isNotNull();
        assertThat(single(
                        "select count(distinct person_id) from referral.referral where name_told like '% Chooseable'",
                        Long.class))
                .isEqualTo(1);
        referWithBirth(gregor, "Willie Chooseable");
        gregor.submit("Someone else or not sure: send").see("Sent");
        assertThat(single(
                        "select count(distinct person_id) from referral.referral where name_told like '% Chooseable'",
                        Long.class))
                .isEqualTo(2);
    }

    @Test
    void a_partner_sees_what_its_team_sent_and_nothing_else(Visitor lewis, Visitor bernadette) {
        signIn(lewis, Cast.LEWIS_PARTNER_OFFICER);
        refer(lewis, "Jamie Notyours");
        var address = lewis.follow("See this referral").address();
        signIn(bernadette, Cast.BERNADETTE_PARTNER);

        var hidden = bernadette.open(address).expect(404).text();
        var unknown = bernadette
                .open("/referrals/01900000-0000-7000-8000-00000000dead")
                .expect(404)
                .text();
        bernadette.open("/referrals/nonsense").expect(404);
        assertThat(hidden).isEqualTo(unknown);
        bernadette.open("/referrals").notSee("Jamie Notyours");
        for (var below : List.of("/draft", "/check", "/sent")) {
            bernadette.open(address + below).expect(404);
        }
        bernadette.open("/referrals/new");
        for (var below : List.of("/answer", "/withdrawal", "/submission", "/draft/joining", "/draft")) {
            var fields =
                    Map.of("answer", "x", "reason", "NO_LONGER_NEEDED", "live", address.substring(11), "name", "x");
            post(bernadette, address + below, fields).expect(404);
        }
        lewis.open(address).see("With us");
    }

    @Test
    void a_question_is_answered_and_a_referral_taken_back(Visitor lewis) {
        signIn(lewis, Cast.LEWIS_PARTNER_OFFICER);
        refer(lewis, "Kenny Askedabout");
        var address = lewis.follow("See this referral").address();
        ask(address.substring("/referrals/".length()), "Where does he stay?");

        lewis.open("/referrals?standing=QUESTION_FOR_YOU").see("Kenny Askedabout");
        lewis.open(address).see("We have a question for you", "Where does he stay?");
        lewis.submit("Answer").expect(422).see("Write what you know");
        lewis.fill("answer", "At his sister's").submit("Answer").see("Thank you", "At his sister's", "With us");
        lewis.choose("reason", "OTHER").submit("Withdraw").expect(422).see("Say in a few words");
        lewis.choose("reason", "NO_LONGER_NEEDED").submit("Withdraw").see("Withdrawn");
        lewis.open(address).see("No longer needed").notSee("Withdraw this referral");
    }

    @Test
    void whatever_is_typed_comes_back_as_typed(Visitor lewis) {
        signIn(lewis, Cast.LEWIS_PARTNER_OFFICER);
        var long50 = "Ünï <b>\"quoted\"</b> & 'so' 🦄 </textarea> ".repeat(1250).strip();
        lewis.open("/referrals/new")
                .fill("Name or nickname", "Zoë <i>O’Neil</i> 🐟")
                .fill("Offending", long50)
                .submit("Save for later")
                .follow("Zoë <i>O’Neil</i> 🐟");
        assertThat(lewis.value("Offending")).isEqualTo(long50);
        assertThat(long50.length()).isGreaterThan(50_000);
        lewis.submit("Send").see("Sent").follow("See this referral");
        assertThat(lewis.page().select("h1").text()).isEqualTo("Zoë <i>O’Neil</i> 🐟");
        assertThat(lewis.page().expectFirst(".pop-prose").wholeText()).isEqualTo(long50);
    }

    @Test
    void the_list_is_sorted_filtered_and_paged_by_its_address(Visitor bernadette) {
        signIn(bernadette, Cast.BERNADETTE_PARTNER);
        for (var number = 10; number < 36; number++) {
            refer(bernadette, "Aaron Listed" + number);
        }
        bernadette.open("/referrals?sort=name").see("Aaron Listed10", "Next").notSee("Aaron Listed35");
        bernadette.open("/referrals?sort=name&page=2").see("Aaron Listed35");
        bernadette.open("/referrals?standing=TAKEN_ON").notSee("Aaron Listed");
        bernadette
                .open("/referrals?standing=%27drop&sort=nonsense&page=-7")
                .expect(200)
                .see("Referrals sent");
    }

    private void ask(String id, String question) {
        asSystem.run("test", () -> {
            sql.update("""
                    insert into referral.fact (id, referral_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by, section, note)
                    select uuidv7(), r.id, r.holder_agency_id, n, k, now(), now(), r.sent_by, case n when 4 then 'HOUSING' end, case n when 4 then ? else '' end
                      from referral.referral r, (values (3, 'TRIAGE_STARTED'), (4, 'INFORMATION_REQUESTED')) f (n, k)
                     where r.id = ?::uuid
                    """, question, id);
            sql.update(
                    "update referral.referral set status = 'INFORMATION_REQUESTED', version = version + 1 where id = ?::uuid",
                    id);
        });
    }

    private <T> T single(String query, Class<T> type) {
        return asSystem.call("test", () -> sql.queryForObject(query, type));
    }

    private static Visitor refer(Visitor visitor, String name) {
        return visitor.open("/referrals/new").fill("Name or nickname", name).submit("Send");
    }

    private static Visitor referWithBirth(Visitor visitor, String name) {
        return visitor.open("/referrals/new")
                .fill("Name or nickname", name)
                .fill("Date of birth or age", "9 9 1979")
                .submit("Send");
    }

    private static Visitor post(Visitor visitor, String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", visitor.open("/referrals/new").value("_csrf"));
        return visitor.post(path, all);
    }

    private static void signIn(Visitor visitor, String email) {
        visitor.open("/signin")
                .fill("email", email)
                .fill("password", Cast.PASSWORD)
                .submit("Sign in");
    }
}
