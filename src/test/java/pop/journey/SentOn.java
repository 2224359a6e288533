package pop.journey;

import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.AgreedOnward;
import pop.Outside;
import pop.Visitor;
import pop.World;
import pop.database.Ids;
import pop.database.Owner;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/// Services of one test, somebody who is sent to them, and the mails that come of it.
record SentOn(JdbcClient owner, World world) {

    static final String SIMON = "a0000000-0000-7000-8000-000000000005";
    private static final Pattern LINK = Pattern.compile("https://pop\\.invalid(/answer/\\S+)");

    /// @param email where it is asked; also tells it from the services of other tests
    record Service(UUID id, String name, String email) {}

    static SentOn with(ApplicationContext application, World world) {
        return new SentOn(Owner.of(application), world);
    }

    /// Of an agency of its own that nobody signs in from; an agreement covers referrals to it.
    Service byMail(String need) {
        return service(need, "MAIL", AgreedOnward.withSomebodyNew(owner));
    }

    /// Its machine is called.
    Service byMachine(String need) {
        var service = service(need, "MAIL", AgreedOnward.withSomebodyNew(owner));
        owner.sql(
                        "update directory.service set route = 'WEBHOOK', webhook = :address, referral_email = '' where id = :id")
                .param("address", Outside.partnerAddress())
                .param("id", service.id())
                .update();
        return service;
    }

    /// Of nobody with whom there is an agreement.
    Service stranger(String need) {
        return service(need, "MAIL", null);
    }

    /// Of Simon Community, whose workers sign in here.
    Service withAccount(String need) {
        AgreedOnward.with(owner, UUID.fromString(SIMON));
        return service(need, "ACCOUNT", UUID.fromString(SIMON));
    }

    private Service service(String need, String route, @Nullable UUID agency) {
        var id = Ids.next();
        var tail = id.toString().substring(24);
        var name = "The Hub " + tail;
        var email = tail + "@hub.invalid";
        owner.sql(
                        "insert into directory.organisation (id, name, agency_id, changed_at) values (:id, :name, :agency::uuid, now())")
                .param("id", id)
                .param("name", "Organisation " + tail)
                .param("agency", agency)
                .update();
        owner.sql("""
                        insert into directory.service (id, organisation_id, name, route, referral_email, listed_at, confirmed_at, changed_at, capacity,
                               capacity_at)
                        values (:id, :id, :name, :route, :email, now(), now(), now(), 'ROOM', now())
                        """)
                .param("id", id)
                .param("name", name)
                .param("route", route)
                .param("email", email)
                .update();
        owner.sql("insert into directory.service_need (service_id, need) values (:id, :need)")
                .param("id", id)
                .param("need", need)
                .update();
        return new Service(id, name, email);
    }

    /// With the agency of a service that is asked by mail.
    void agreementEnds(Service service) {
        owner.sql("""
                        update sharing.agreement
                           set status = 'ENDED'
                         where id = (select agency_id from directory.organisation where id = :organisation)
                        """).param("organisation", service.id()).update();
    }

    String needs() {
        return "/people/" + world.person + "/onward";
    }

    /// A draft: what would be told is shown.
    Visitor draft(Visitor worker, Service service, String need) {
        return worker.open(needs() + "/new?need=" + need + "&service=" + service.id())
                .choose("mode", "REFERRAL")
                .submit("Go on: show it to them")
                .expect(200)
                .see("Show this to them");
    }

    /// @return the address of its page
    String send(Visitor worker, Service service, String need) {
        draft(worker, service, need).choose("agrees", "true").submit("Send it").expect(200);
        return worker.address();
    }

    /// The paths of the links in the mails to a service, the oldest first.
    static List<String> links(Service service) {
        return Outside.mailsTo(service.email()).stream()
                .map(mail -> {
                    try {
                        return LINK.matcher(mail.getContent().toString());
                    } catch (MessagingException | IOException unread) {
                        throw new AssertionError(unread);
                    }
                })
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    static String code(Visitor worker, String onward) {
        var code = worker.open(onward).page().select(".pop-figure").text();
        assertThat(code).matches("\\d{3} \\d{3}");
        return code;
    }

    static String wrong(String code) {
        return code.equals("000 000") ? "111111" : "000000";
    }

    String status(String onward) {
        return owner.sql("select status from onward.onward where id = :id::uuid")
                .param("id", onward.substring(onward.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }
}
