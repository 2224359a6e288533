package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.Cast;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.database.AsSystem;
import pop.database.Ids;

import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.FIONA;
import static pop.journey.Beginnings.GREGOR;
import static pop.journey.Beginnings.JOE;
import static pop.journey.Beginnings.signedIn;

/// What is written about a contact is kept as typed, once, and shown only to those who may see it.
@PopTest
class ContactNotesTest {

    @Autowired
    private AsSystem house;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestClock clock;

    private Beginnings beginnings;
    private UUID person;
    private String support;
    private String contacts;

    @BeforeEach
    void accepted() {
        beginnings = new Beginnings(house, sql, events, clock);
        person = beginnings.person("Senga Invented");
        beginnings.accept(person);
        support = "/engagements/" + beginnings.openSpell(person);
        contacts = "/people/" + person + "/contacts";
    }

    @Test
    void police_see_no_health_and_a_mentors_confidence_stays_with_him_and_the_lead(
            Visitor morag, Visitor fiona, Visitor gregor, Visitor joe) {
        around(morag);
        signedIn(fiona, "fiona.baird").open(contacts + "/new");
        made(fiona, "The ulcer again")
                .choose("category", "PHYSICAL_HEALTH")
                .submit("Put on record")
                .see("ulcer");
        signedIn(joe, "joe.lafferty").open(contacts + "/new");
        made(joe, "About his brother")
                .choose("confidential", "true")
                .submit("Put on record")
                .see("brother");

        signedIn(gregor, "gregor.tait").open(contacts).expect(200).see("Phone").notSee("ulcer", "brother");
        joe.open(contacts).see("brother", "Confidential").notSee("ulcer");
        fiona.open(contacts).see("ulcer").notSee("brother");
        morag.open(contacts).see("ulcer", "brother");
    }

    @Test
    void nobody_who_is_not_around_the_person_gets_in(Visitor imran, Visitor stranger) {
        signedIn(imran, "imran.aziz").open(contacts).expect(404);
        imran.open(contacts + "/new").expect(404);
        signedIn(stranger, "bernadette.coyle").open(contacts + "/new").expect(404);
        stranger.open("/people/nonsense/contacts").expect(404);
    }

    @Test
    void triage_writes_down_contacts_before_there_is_a_spell(Visitor gregor) {
        var someone = beginnings.person("Eck Invented");
        beginnings.grantTriage(someone);

        signedIn(gregor, "gregor.tait").open("/people/" + someone + "/contacts/new");
        made(gregor, "Lives with his aunt").submit("Put on record").expect(200).see("aunt");
    }

    @Test
    void sending_twice_records_once(Visitor morag) {
        signedIn(morag, "morag.sinclair").open(contacts + "/new");
        var fields = Map.of(
                "id", morag.value("id"), "_csrf", morag.value("_csrf"), "made", "true", "mode", "TEXT", "note", "Once");

        morag.post(contacts + "/new", fields)
                .expect(200)
                .post(contacts + "/new", fields)
                .expect(200);

        assertThat(beginnings.count("contacts", person)).isEqualTo(1);
    }

    @Test
    void a_correction_takes_the_place_of_the_old_one_which_stays_to_be_seen(Visitor morag, Visitor other) {
        signedIn(morag, "morag.sinclair").open(contacts + "/new");
        made(morag, "On Tuesday").submit("Put on record");
        var correction = morag.page().select("a[href$=/correction]").attr("href");
        signedIn(other, "morag.sinclair").open(correction);
        morag.open(correction)
                .see("Correct a contact")
                .fill("note", "On Wednesday")
                .submit("Put on record");

        morag.expect(200).see("Corrected since", "On Tuesday", "On Wednesday", "A correction");
        other.fill("note", "On Thursday").submit("Put on record").expect(409).see("corrected meanwhile");
        other.open(correction).expect(409);
        morag.open(contacts).notSee("Thursday");
    }

    @Test
    void long_notes_of_any_script_come_back_as_typed(Visitor morag) {
        var words = "<b>\"O'Brien\" & café</b>\r\n  Łódź عربى 中文 😀👨‍👩‍👧 =1+1 ${x} {{y}}\r\n\r\n";
        var note = words.repeat(50_000 / words.length() + 1).strip();
        signedIn(morag, "morag.sinclair").open(contacts + "/new");

        made(morag, note).submit("Put on record").expect(200);

        var shown = morag.page().select(".pop-prose").getFirst();
        assertThat(shown.wholeText().replace("\r", "")).isEqualTo(note.replace("\r", ""));
    }

    @Test
    void what_was_typed_while_the_session_was_lost_is_kept(Visitor morag) {
        signedIn(morag, "morag.sinclair").open(contacts + "/new");
        made(morag, "First line\r\nsecond “line” <3 😀").forgetCookies().submit("Put on record");

        morag.fill("email", Cast.MORAG_LEADER).fill("password", Cast.PASSWORD).submit("Sign in");
        morag.see("Nothing you typed is lost")
                .submit("Send what I typed")
                .expect(200)
                .see("It is on record.");

        var shown = morag.page().select(".pop-prose").getFirst();
        assertThat(shown.wholeText().replace("\r", "")).isEqualTo("First line\nsecond “line” <3 😀");
    }

    @Test
    void what_is_wrong_is_told_and_nothing_typed_is_lost(Visitor morag) {
        signedIn(morag, "morag.sinclair").open(contacts + "/new");
        morag.fill("note", "Kept")
                .fill("when", "tomorrow")
                .fill("minutes", "lots")
                .submit("Put on record");

        morag.expect(422).see("Choose whether you reached them", "Choose how", "still to come", "number");
        assertThat(morag.value("note")).isEqualTo("Kept");
        assertThat(morag.value("when")).isEqualTo("tomorrow");
        assertThat(beginnings.count("contacts", person)).isZero();
    }

    @Test
    void a_contact_that_is_not_there_cannot_be_corrected(Visitor morag) {
        signedIn(morag, "morag.sinclair")
                .open(contacts + "/" + Ids.next() + "/correction")
                .expect(404);
    }

    private void around(Visitor morag) {
        signedIn(morag, "morag.sinclair").open(support).choose("lead", FIONA).submit("Set the lead");
        morag.choose("member", GREGOR).submit("Bring in").choose("member", JOE).submit("Bring in");
    }

    private static Visitor made(Visitor worker, String note) {
        return worker.choose("made", "true").choose("mode", "PHONE").fill("note", note);
    }
}
