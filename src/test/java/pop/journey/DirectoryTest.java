package pop.journey;

import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.Outside;
import pop.PopTest;
import pop.StatementCounter;
import pop.TestClock;
import pop.Visitor;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Owner;
import pop.database.Times;
import pop.delivery.DeliveryEvent;
import pop.delivery.Dispatcher;
import pop.delivery.Message;
import pop.delivery.MessageId;
import pop.listing.AskToConfirm;
import pop.rule.StatusCheck;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.FIONA;
import static pop.journey.Beginnings.signedIn;

/// Services one can send a person to, kept true by those who run them and those who use them.
@PopTest
class DirectoryTest {

    private static final Pattern LINK = Pattern.compile("/confirm/\\S+");
    private static final String SIMON = "a0000000-0000-7000-8000-000000000005";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AskToConfirm asking;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private AsSystem house;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestClock clock;

    private final UUID organisation = Ids.next();
    private final UUID id = Ids.next();
    private final String email = Ids.next() + "@partner.invalid";
    private final String name = "Lighthouse " + id;
    private final String here = "/services/" + id;
    private JdbcClient owner;

    @BeforeEach
    void a_service() {
        owner = Owner.of(application);
        organisation(organisation, "Harbour " + organisation, null);
        service(id, organisation, name);
    }

    @Test
    void a_listing_is_confirmed_by_the_link_in_a_mail_and_only_once(Visitor scanner, Visitor partner, Visitor again)
            throws MessagingException, IOException {
        confirmedMonthsAgo(4);
        asking.ask();
        asking.ask();
        dispatcher.dispatch();
        asking.ask();
        dispatcher.dispatch();
        assertThat(Outside.mailsTo(email)).as("once at each stage").hasSize(1);
        assertThat(Outside.mailsTo(email).getFirst().getSubject()).isEqualTo("Is this still right? " + name);
        var link = link(0);

        scanner.open(link).expect(200);
        scanner.open(link).expect(200);
        assertThat(count("CONFIRMED")).as("opening a link answers nothing").isZero();

        partner.open(link).see("Is this right?", name, "Warm beds", "Nothing here is about anybody you support");
        partner.page()
                .select(".pop-header__who")
                .forEach(it -> assertThat(it.text()).isEmpty());
        partner.submit("Right, and we are full").expect(200).see("Thank you", "on record");
        assertThat(count("CONFIRMED")).isEqualTo(1);
        assertThat(one("select capacity from directory.service where id = :id")).isEqualTo("FULL");
        assertThat(one("select way from directory.fact where service_id = :id and kind = 'CONFIRMED'"))
                .isEqualTo("LINK");

        again.open(link).expect(200).see("It answers only once").notSee("Warm beds");
        scanner.submit("It is right").see("It answers only once");
        assertThat(count("CONFIRMED")).isEqualTo(1);
    }

    @Test
    void what_a_service_corrects_is_looked_at_by_whoever_keeps_the_listing(Visitor partner, Visitor fiona)
            throws MessagingException, IOException {
        run("update directory.service set owner_id = '" + FIONA + "' where id = :id");
        confirmedMonthsAgo(4);
        asking.ask();
        dispatcher.dispatch();
        partner.open(link(0)).submit("Send the correction").expect(422).see("Say in a few words");
        partner.fill("words", "We moved to <b>Dock Street</b>.")
                .submit("Send the correction")
                .see("Thank you");
        assertThat(one("select description from directory.service where id = :id"))
                .isEqualTo("Warm beds");

        signedIn(fiona, "fiona.baird");
        assertThat(Beginnings.today(fiona)).contains("Look at a listing: " + name);
        fiona.open(here).see("Said to be wrong", "that it is wrong:", "We moved to <b>Dock Street</b>.");
        fiona.submit("This is right").see("right as of today").notSee("that it is wrong:");
        assertThat(Beginnings.today(fiona)).doesNotContain(name);
    }

    @Test
    void a_link_runs_out_and_earlier_ones_have_nothing_more_to_ask(Visitor partner, Visitor late)
            throws MessagingException, IOException {
        confirmedMonthsAgo(4);
        asking.ask();
        dispatcher.dispatch();
        clock.tick(Duration.ofDays(40));
        asking.ask();
        dispatcher.dispatch();
        assertThat(Outside.mailsTo(email)).hasSize(2);
        partner.open(link(1)).submit("It is right").see("Thank you");
        late.open(link(0)).expect(410).see("confirmed since");

        clock.tick(Duration.ofDays(100));
        asking.ask();
        dispatcher.dispatch();
        late.open(link(2)).expect(200);
        clock.tick(Duration.ofDays(43));
        late.submit("It is right").expect(410).see("This link has run out", "Nothing was changed");
        assertThat(count("CONFIRMED")).isEqualTo(1);
        late.open("/confirm/forged").expect(404);
    }

    @Test
    void a_listing_that_was_changed_meanwhile_is_shown_anew(Visitor partner) throws MessagingException, IOException {
        confirmedMonthsAgo(4);
        asking.ask();
        dispatcher.dispatch();
        partner.open(link(0));
        run("update directory.service set description = 'Cold beds', version = version + 1 where id = :id");
        partner.submit("It is right").expect(422).see("was changed since you opened", "Cold beds");
        assertThat(count("CONFIRMED")).isZero();
        partner.submit("It is right").see("Thank you");
    }

    @Test
    void who_cannot_be_asked_is_asked_by_whoever_keeps_the_listing(Visitor fiona) {
        run("update directory.service set owner_id = '" + FIONA + "', email = '' where id = :id");
        confirmedMonthsAgo(4);
        asking.ask();
        assertThat(count("ASKED")).isZero();
        signedIn(fiona, "fiona.baird");
        assertThat(Beginnings.today(fiona)).contains("Confirm listings");
        fiona.open("/services/freshness?whose=mine").see(name, "Has no mail address", "Fiona Baird");
        run("update directory.service set email = 'not an address' where id = :id");
        asking.ask();
        assertThat(count("UNREACHED")).isEqualTo(1);
        fiona.open("/services/freshness?whose=mine").see("The mail did not arrive");
        // the directory is shared by all tests, and others write all of it out
        run("update directory.service set email = '' where id = :id");
    }

    @Test
    void nobody_is_asked_about_what_was_confirmed_before_the_mail_left(Visitor fiona) {
        run("update directory.service set owner_id = '" + FIONA + "' where id = :id");
        confirmedMonthsAgo(4);
        asking.ask();
        signedIn(fiona, "fiona.baird").open(here).submit("This is right").see("right as of today");
        dispatcher.dispatch();
        assertThat(Outside.mailsTo(email)).isEmpty();
    }

    @Test
    void a_mail_that_comes_back_is_on_record_with_the_listing_once(Visitor fiona) {
        run("update directory.service set owner_id = '" + FIONA + "' where id = :id");
        confirmedMonthsAgo(4);
        asking.ask();
        var lost = new DeliveryEvent.GaveUp(
                new MessageId(Ids.next()), "listing.confirm", new Message.Subject("listing", id), clock.instant());
        house.run("a test", () -> events.publishEvent(lost));
        house.run("a test", () -> events.publishEvent(lost));
        assertThat(count("UNREACHED")).isEqualTo(1);
        signedIn(fiona, "fiona.baird").open("/services/freshness?whose=mine").see(name, "The mail did not arrive");
    }

    @Test
    void a_partner_changes_its_own_services(Visitor bernadette, Visitor joe) {
        var own = Ids.next();
        var ours = Ids.next();
        organisation(ours, "Simon " + ours, SIMON);
        service(own, ours, "Own " + own);
        signedIn(bernadette, "bernadette.coyle").open("/services/" + own);
        bernadette
                .submit("It is full")
                .see("Full", "as of less than a minute ago", "Bernadette Coyle")
                .fill("weeks", "lots")
                .submit("It has a waiting list")
                .expect(422)
                .fill("weeks", "6")
                .submit("It has a waiting list")
                .see("Waiting list of 6 weeks");
        bernadette.open("/services/" + own + "/edit").notSee("Who keeps this listing true");
        bernadette.fill("name", "").submit("Save").expect(422).see("Enter what the service is called");
        bernadette
                .fill("name", "Renamed " + own)
                .choose("taking.DOGS", "YES")
                .submit("Save")
                .see("Renamed", "Changed.");
        signedIn(joe, "joe.lafferty").open("/services/" + own).see("With a dog Yes", "Waiting list of 6 weeks");
    }

    @Test
    void a_partner_changes_nobody_elses_services_and_may_doubt_them(Visitor bernadette) {
        signedIn(bernadette, "bernadette.coyle");
        bernadette.open(here).see(name).notSee("It has room", "This is right");
        bernadette.open(here + "/edit").expect(404);
        bernadette.open(here + "/doubt");
        var token = bernadette.value("_csrf");
        bernadette
                .post(here + "/capacity", Map.of("capacity", "FULL", "_csrf", token))
                .expect(404);
        bernadette.open(here + "/doubt").fill("words", "They never answer.").submit("Say so");
        bernadette.see("Thank you", "They never answer.");
        assertThat(one("select capacity from directory.service where id = :id")).isEqualTo("UNKNOWN");
    }

    @Test
    void hours_places_and_contacts_are_listed_and_text_stays_text(Visitor imran) {
        signedIn(imran, "imran.aziz").open(here).follow("Add a place");
        imran.submit("Save").expect(422);
        imran.fill("name", "Pier <script>alert(1)</script>")
                .fill("postcode", "g1 1aa")
                .submit("Save")
                .see("Pier <script>alert(1)</script>, Glasgow, G1 1AA");
        assertThat(imran.page().select("main script")).isEmpty();
        imran.follow("Add hours");
        imran.choose("weekdays", "FRIDAY")
                .fill("opens", "10pm")
                .fill("closes", "2")
                .submit("Save")
                .see("Friday, 22:00 to 02:00 the next morning");
        imran.follow("Add a contact");
        imran.fill("name", "The desk").submit("Save").expect(422);
        imran.fill("phone", "07700 900 321").submit("Save").see("The desk", "07700 900 321");
        imran.follow("Friday, 22:00 to 02:00 the next morning");
        imran.submit("Take these hours out").see("Nobody has said when it is open");
        imran.open(here).expect(200);
        assertThat(statements.ofLatestRequest()).hasSizeLessThanOrEqualTo(8 + 2);
        imran.open("/services?words=" + id + "&need=ALCOHOL").see("No service like this is listed");
        imran.open("/services?words=" + id).see(name, "Harbour " + organisation);
    }

    @Test
    void an_organisation_becomes_part_of_another_and_is_found_by_its_old_name(Visitor morag, Visitor bernadette) {
        var other = Ids.next();
        organisation(other, "Bigger " + other, null);
        signedIn(bernadette, "bernadette.coyle")
                .open("/organisations/" + organisation + "/merging")
                .expect(404);
        signedIn(morag, "morag.sinclair").open("/organisations/" + organisation);
        morag.follow("It became part of another")
                .submit("Move everything there")
                .expect(422);
        morag.open("/organisations/" + organisation + "/merging?words=" + other)
                .choose("into", other.toString())
                .submit("Move everything there")
                .see("Bigger", name, "Also called Harbour");
        morag.open("/organisations/" + organisation).see("It is part of", "Its services are there");
        morag.open("/organisations?words=Harbour+" + organisation).see("Bigger " + other);
        morag.open(here).see("Bigger " + other, "whose service it is");

        morag.open(here).follow("It has closed");
        morag.see("Has " + name + " closed?").submit("It has closed").see("Nobody is offered it any more");
        morag.notSee("This is right").submit("It has opened again").see("Open again");
        morag.open("/organisations/" + other).follow("It has closed");
        morag.see("1 service closes with it").submit("It has closed").see("Closed on");
        morag.open(here).see("Closed");
        assertThat(application.getBeanProvider(StatusCheck.class).stream()
                        .filter(check -> check.of().equals("services"))
                        .flatMap(check -> check.astray().stream()))
                .isEmpty();
    }

    @Test
    void a_stale_page_changes_nothing_and_a_form_sent_twice_lists_once(Visitor morag, Visitor imran) {
        signedIn(morag, "morag.sinclair").open(here + "/edit").fill("description", "One");
        signedIn(imran, "imran.aziz").open(here + "/edit").fill("description", "Other");
        morag.submit("Save").see("Changed.");
        imran.submit("Save").expect(409);

        morag.open("/services/new?organisation=" + organisation)
                .fill("name", "Twice " + id)
                .choose("needs", "ACCOMMODATION");
        var token = morag.value("_csrf");
        var twice = Map.of("_csrf", token, "id", morag.value("id"), "name", "Twice " + id, "openTo", "WOMEN");
        morag.submit("List it").see("Twice " + id, "To be confirmed", "Accommodation and homelessness");
        morag.post("/organisations/" + organisation + "/services", twice).expect(200);
        assertThat(owner.sql("select count(*) from directory.service where name = :name")
                        .param("name", "Twice " + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void organisation(UUID one, String called, @Nullable String agency) {
        owner.sql(
                        "insert into directory.organisation (id, name, agency_id, changed_at) values (:id, :name, :agency::uuid, now())")
                .param("id", one)
                .param("name", called)
                .param("agency", agency)
                .update();
    }

    private void service(UUID one, UUID of, String called) {
        owner.sql("""
                        insert into directory.service (id, organisation_id, name, description, email, listed_at, changed_at)
                        values (:id, :of, :name, 'Warm beds', :email, now() - interval '2 years', now())
                        """)
                .param("id", one)
                .param("of", of)
                .param("name", called)
                .param("email", one.equals(id) ? email : "")
                .update();
        owner.sql("""
                        insert into directory.fact (id, service_id, number, kind, happened_at, recorded_at, recorded_by)
                        values (uuidv7(), :id, 1, 'LISTED', now() - interval '2 years', now(), :id)
                        """).param("id", one).update();
        if (!one.equals(id)) {
            owner.sql("update directory.service set confirmed_at = now() where id = :id")
                    .param("id", one)
                    .update();
        }
    }

    private void confirmedMonthsAgo(int months) {
        owner.sql(
                        "update directory.service set confirmed_at = :now::timestamptz - :months * interval '1 month' where id = :id")
                .param("now", Times.utc(clock.instant()))
                .param("months", months)
                .param("id", id)
                .update();
    }

    private String link(int mail) throws MessagingException, IOException {
        var found = LINK.matcher(Outside.mailsTo(email).get(mail).getContent().toString());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void run(String statement) {
        owner.sql(statement).param("id", id).update();
    }

    private String one(String question) {
        return owner.sql(question).param("id", id).query(String.class).single();
    }

    private int count(String kind) {
        return owner.sql("select count(*) from directory.fact where service_id = :id and kind = :kind")
                .param("id", id)
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }
}
