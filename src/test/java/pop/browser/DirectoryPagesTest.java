package pop.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.Cast;
import pop.Outside;
import pop.database.Ids;
import pop.database.Owner;
import pop.delivery.Dispatcher;
import pop.listing.AskToConfirm;

import java.util.UUID;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/// The directory on a phone at its narrowest and at a desk, and the page behind the link in a mail on a phone.
class DirectoryPagesTest extends BrowserTest {

    private static final String CAFE = "/services/80000000-0000-7000-8000-000000000901";
    private static final String CRISIS = "/services/80000000-0000-7000-8000-000000000006";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AskToConfirm asking;

    @Autowired
    private Dispatcher dispatcher;

    private final String email = Ids.next() + "@partner.invalid";
    private final UUID service = Ids.next();

    @BeforeEach
    void aServiceToBeAsked() {
        Owner.of(application)
                .sql("""
                        insert into directory.service (id, organisation_id, name, description, email, eligibility, confirmed_at, listed_at, changed_at)
                        values (:id, 'f0000000-0000-7000-8000-000000000046', 'Invented example: Harbour Counselling',
                                'Somebody to talk to, for as long as it takes.', :email, 'Living in Glasgow.', now() - interval '4 months',
                                now() - interval '2 years', now())
                        """)
                .param("id", service)
                .param("email", email)
                .update();
        Owner.of(application).sql("""
                        insert into directory.fact (id, service_id, number, kind, happened_at, recorded_at, recorded_by)
                        values (uuidv7(), :id, 1, 'LISTED', now() - interval '2 years', now(), :id)
                        """).param("id", service).update();
        asking.ask();
        dispatcher.dispatch();
    }

    @Test
    void reading_and_keeping_the_directory() {
        for (var page : new Page[] {narrow(), desktop()}) {
            var size = page.viewportSize().width + "";
            signIn(page, Cast.FIONA_SOCIAL_CARE);
            see(page, "/services?words=invented", "services-" + size);
            see(page, CAFE, "service-" + size);
            see(page, CRISIS, "service-unconfirmed-" + size);
            see(page, CAFE + "/edit", "service-edit-" + size);
            see(page, CAFE + "/hours/new", "service-hours-" + size);
            see(page, "/organisations/f0000000-0000-7000-8000-000000000046", "organisation-" + size);
            see(page, "/services/freshness", "freshness-" + size);
            see(page, CAFE + "/doubt", "doubt-" + size);
        }
    }

    @Test
    void the_link_in_a_mail_on_a_phone() throws Exception {
        var found = Pattern.compile("/confirm/\\S+")
                .matcher(Outside.mailsTo(email).getFirst().getContent().toString());
        assertThat(found.find()).isTrue();
        var page = narrow();
        see(page, found.group(), "confirm-320");
        page.locator("button:has-text('Send the correction')").click();
        seen(page, "confirm-wrong-320");
        page.locator("button:has-text('Right, and we have room')").click();
        seen(page, "confirm-thanks-320");
    }
}
