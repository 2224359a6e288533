package pop.journey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.Cast;
import pop.PopTest;
import pop.Visitor;
import pop.database.AsSystem;
import pop.openreferral.DirectoryExport;
import pop.openreferral.DirectoryImport;
import pop.openreferral.Finding;
import pop.openreferral.Found;
import pop.openreferral.Order;
import pop.openreferral.Report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/// Another directory is read in, again and again: what it says arrives, what was changed here stays, what vanished is
/// paused, and whatever was wrong in it is said.
@PopTest
class OpenReferralTest {

    /// That refer to each other, to nothing, and in a circle.
    private static final String TABLES = """
            {'phones':[{'id':'p1','contact_id':'c1','number':'07700 900555'},{'id':'p2','service_id':'nobody','number':'07700 900556'}],
             'contacts':[{'id':'c1','service_id':'wx-1','name':'Front desk'}],
             'schedules':[{'id':'h1','service_at_location_id':'a1','byday':'MO','opens_at':'22:00','closes_at':'06:00'}],
             'service_at_locations':[{'id':'a1','service_id':'wx-1','location_id':'l1'},{'id':'a2','service_id':'wx-1','location_id':'gone'}],
             'services':[{'id':'wx-1','organization_id':'o1','name':'Weavers Nights','status':'active'},
                         {'id':'wx-1','organization_id':'o1','name':'Weavers Nights again','status':'active'},
                         {'id':'wx-2','organization_id':'missing','name':'Weavers Days','status':'active'}],
             'locations':[{'id':'l1','name':'<script>alert(1)</script>','latitude':955,'longitude':-4.2,'partner_location_id':'l2'},
                          {'id':'l2','name':'Second','partner_location_id':'l1'}],
             'organizations':[{'id':'o1','name':'Weavers','description':'d','parent_organization_id':'o2'},
                              {'id':'o2','name':'Weavers Group','description':'d','parent_organization_id':'o1'}]}""";

    @TempDir
    private Path folder;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private AsSystem system;

    @Autowired
    private DirectoryImport directory;

    @Autowired
    private DirectoryExport export;

    @Test
    void a_directory_is_looked_at_read_in_and_read_in_again(Visitor leader) {
        signIn(leader, Cast.MORAG_LEADER);
        var file = page(service("hx-1", "Heron Suppers", ""), service("hx-2", "Heron Baths", ""));
        send(leader, "true", "Heron Council", file).see("nothing has been written", "2 services, to be confirmed");
        assertThat(text("select count(*)::text from directory.service where source = 'Heron Council'"))
                .isEqualTo("0");

        send(leader, "false", "Heron Council", file).see("A directory read in", "New 2", "Nothing to point out");
        assertThat(facts("Heron Suppers")).isEqualTo("LISTED IMPORT");

        send(leader, "false", "Heron Council", file).see("New 0", "Changed 0 2 as they were");
        assertThat(facts("Heron Suppers")).isEqualTo("LISTED IMPORT");
        leader.open("/services").follow("Exchange").see("Heron Council", "Read in", "0 new, 0 changed");
    }

    @Test
    void what_was_changed_here_stays_and_the_report_says_what_the_source_says_now() throws IOException {
        read("Kelpie", page(service("kx-1", "Kelpie Café", "'description':'Soup.','email':'old@kelpie.invalid'")));
        change(
                "update directory.service set description = 'Soup, and no questions.', overridden = '{description}' where name = 'Kelpie Café'");

        var report = read(
                "Kelpie",
                page(service(
                        "kx-1", "Kelpie Café", "'description':'Closed on Mondays.','email':'new@kelpie.invalid'")));

        assertThat(text("select description || ' ' || email from directory.service where name = 'Kelpie Café'"))
                .isEqualTo("Soup, and no questions. new@kelpie.invalid");
        assertThat(report.findings())
                .extracting(Finding::kind, Finding::says)
                .containsExactly(tuple(
                        Found.OVERRIDDEN, "description: here Soup, and no questions.; in the file Closed on Mondays."));
        assertThat(facts("Kelpie Café")).isEqualTo("LISTED IMPORT,CHANGED IMPORT email");
    }

    @Test
    void a_service_that_vanished_is_paused_and_comes_back_unless_somebody_here_said_otherwise() throws IOException {
        var both = page(service("tx-1", "Tannery Gym", ""), service("tx-2", "Tannery Choir", ""));
        read("Tannery", both);
        var gone = read("Tannery", page(service("tx-1", "Tannery Gym", "")));
        assertThat(gone.counts().paused()).isEqualTo(1);
        assertThat(gone.findings())
                .extracting(Finding::kind, Finding::record)
                .containsExactly(tuple(Found.VANISHED, "Tannery Choir · tx-2"));
        assertThat(status("Tannery Choir")).isEqualTo("PAUSED");

        read("Tannery", both);
        assertThat(facts("Tannery Choir")).isEqualTo("LISTED IMPORT,PAUSED IMPORT,REOPENED IMPORT");

        change("update directory.service set status = 'PAUSED' where name = 'Tannery Choir'");
        change("""
                insert into directory.fact (id, service_id, number, kind, happened_at, recorded_at, recorded_by, way)
                select uuidv7(), s.id, 4, 'PAUSED', now(), now(), s.id, 'HERE' from directory.service s where s.name = 'Tannery Choir'
                """);
        assertThat(read("Tannery", both).findings()).extracting(Finding::kind).containsExactly(Found.OVERRIDDEN);
        assertThat(status("Tannery Choir")).isEqualTo("PAUSED");
    }

    @Test
    void a_page_of_several_and_a_file_without_services_pause_nothing() throws IOException {
        read("Foundry", page(service("fx-1", "Foundry Law", "")));
        var other = page(service("fx-9", "Foundry Advice", ""))
                .replace("{\"contents\"", "{\"total_pages\": 2, \"contents\"");
        assertThat(read("Foundry", other).findings()).extracting(Finding::kind).containsExactly(Found.PARTIAL);
        assertThat(read("Foundry", "{\"contents\": []}").findings())
                .extracting(Finding::kind)
                .containsExactly(Found.NOTHING_IN_IT);
        assertThat(status("Foundry Law")).isEqualTo("ACTIVE");
    }

    @Test
    void tables_that_refer_to_each_other_are_put_together_and_what_refers_to_nothing_is_said(Visitor administrator) {
        signIn(administrator, Cast.CALLIE_ADMINISTRATOR);
        send(administrator, "false", "Weavers", json(TABLES))
                .see(
                        "New 1",
                        "Belongs to nothing",
                        "/phones/1",
                        "Stands twice",
                        "/services/1/id, line",
                        "No organisation",
                        "Weavers Days · wx-2",
                        "/services/2/organization_id, line 7",
                        "missing")
                .see("No such place", "Above itself", "Cannot be", "955");
        assertThat(administrator.page().select("main script")).isEmpty();
        assertThat(text("""
                select string_agg(concat_ws(' ', c.name, c.phone, h.opens, h.closes, l.name), ',')
                  from directory.service s
                  join directory.contact c on c.service_id = s.id
                  join directory.service_at_location a on a.service_id = s.id
                  join directory.location l on l.id = a.location_id
                  join directory.schedule h on h.at_id = a.id
                 where s.name = 'Weavers Nights'
                """)).isEqualTo("Front desk 07700 900555 22:00:00 06:00:00 <script>alert(1)</script>");
    }

    @Test
    void their_words_become_needs_of_ours_once_somebody_says_which(Visitor leader) throws IOException {
        var word =
                "'attributes':[{'id':'w1','taxonomy_term':{'id':'t1','code':'BW-77','name':'Bevvy','taxonomy':'Bobbin words'}}]";
        var report = read("Bobbin", page(service("bx-1", "Bobbin Dry House", word)));
        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Found.UNKNOWN_TERM);
        signIn(leader, Cast.MORAG_LEADER);
        leader.open("/services/exchange").see("Bevvy", "Bobbin words");
        var csrf = leader.page().select("form.pop-term [name=_csrf]").val();
        say(leader, csrf, "ALCOHOL");
        assertThat(needs("Bobbin Dry House")).isEqualTo("ALCOHOL");
        var again = read("Bobbin", page(service("bx-1", "Bobbin Dry House", word)));
        assertThat(again.counts().same()).isEqualTo(1);
        say(leader, csrf, "NO_SUCH").expect(404);
    }

    private static Visitor say(Visitor leader, String csrf, String need) {
        return leader.post(
                "/services/exchange/terms",
                Map.of("_csrf", csrf, "scheme", "Bobbin words", "term", "BW-77", "need", need));
    }

    @Test
    void a_service_of_ours_is_never_changed_by_a_file_of_others() throws IOException {
        read("Linnet", page(service("5a5a5a5a-aaaa-4aaa-8aaa-00000000aa01", "Linnet House", "")));
        var report = read("Somebody else", page(service("5a5a5a5a-aaaa-4aaa-8aaa-00000000aa01", "Stolen House", "")));
        assertThat(report.findings()).extracting(Finding::kind).contains(Found.HELD_ELSEWHERE);
        assertThat(status("Linnet House")).isEqualTo("ACTIVE");
        assertThat(text("select count(*)::text from directory.service where name = 'Stolen House'"))
                .isEqualTo("0");
    }

    @Test
    void the_directory_is_downloaded_whole_or_for_others(Visitor leader) {
        signIn(leader, Cast.MORAG_LEADER);
        send(leader, "false", "Craigside", page(service("cx-1", "Craigside Nurses", "")));
        leader.open("/services/exchange/directory.json?source=Craigside")
                .expect(200)
                .see("HSDS-UK-3.0", "Craigside Nurses", "\"pop\"");
        leader.open("/services/exchange/directory.json?source=Craigside&whole=false")
                .expect(200)
                .see("Craigside Nurses", "\"id\":\"cx-1\"")
                .notSee("\"pop\"");
        assertThat(written("Craigside")).isEqualTo(written("Craigside"));
    }

    @Test
    void a_file_that_is_none_says_so_and_leaves_everything_as_it_is(Visitor leader) {
        signIn(leader, Cast.MORAG_LEADER);
        send(leader, "false", "", "{\"contents\": [")
                .see("This is not JSON, or not to its end", "Nothing was taken in");
        leader.open("/services/exchange").submit("Send").expect(400);
        leader.open("/services/exchange")
                .attach("file", "d.json", new byte[0])
                .submit("Send")
                .expect(422)
                .see("Choose the file with the directory");
    }

    @Test
    void everything_at_once_has_our_ids_because_two_directories_may_have_the_same(Visitor leader) throws IOException {
        read("Upper Mill", page(service("mx-1", "Mill Pantry", "")));
        read("Lower Mill", page(service("mx-1", "Mill Larder", "")));
        signIn(leader, Cast.MORAG_LEADER);
        leader.open("/services/exchange/directory.json?whole=false")
                .expect(200)
                .see("Mill Pantry", "Mill Larder")
                .notSee("mx-1", "\"pop\"");
    }

    @Test
    void a_night_is_open_until_the_next_day_an_hour_longer_when_the_clocks_go_back(Visitor leader) throws IOException {
        read("Lantern", page(service("nx-1", "Lantern Nights", """
                'description':'<img src=x onerror=alert(1)> <b>Warm</b>',
                'schedules':[{'id':'h','freq':'WEEKLY','byday':'SA','opens_at':'22:00','closes_at':'06:00'}]""")));
        assertThat(text("""
                select string_agg(to_char(o.closes_at - o.opens_at, 'HH24:MI'), ' ' order by o.opens_at)
                  from directory.openings('2026-10-17', 14) o
                  join directory.service s on s.id = o.service_id
                 where s.name = 'Lantern Nights'
                """)).isEqualTo("08:00 09:00");
        signIn(leader, Cast.MORAG_LEADER);
        leader.open("/services/" + text("select s.id::text from directory.service s where s.name = 'Lantern Nights'"))
                .see("<img src=x onerror=alert(1)> <b>Warm</b>");
        assertThat(leader.page().select("main img, main b")).isEmpty();
    }

    @Test
    void only_leaders_and_administrators_exchange(Visitor worker, Visitor partner, Visitor administrator) {
        signIn(administrator, Cast.CALLIE_ADMINISTRATOR);
        administrator.open("/services/exchange").expect(200);
        for (var other : List.of(signIn(worker, Cast.FIONA_SOCIAL_CARE), signIn(partner, Cast.BERNADETTE_PARTNER))) {
            other.open("/services").expect(200).notSee("Exchange");
            other.open("/services/exchange").expect(404);
            other.open("/services/exchange/directory.json").expect(404);
        }
    }

    private Report read(String source, String content) throws IOException {
        var file = Files.writeString(folder.resolve("directory.json"), content);
        var report = directory.record(file, new Order("directory.json", source, false, false, null), _ -> {});
        assertThat(report.trouble()).isEmpty();
        return report;
    }

    private static Visitor send(Visitor visitor, String dryRun, String source, String content) {
        visitor.open("/services/exchange")
                .choose("dryRun", dryRun)
                .fill("source", source)
                .attach("file", "directory.json", content.getBytes(UTF_8))
                .submit("Send");
        for (int looks = 0; looks < 500 && visitor.text().contains("% read"); looks++) {
            visitor.open(visitor.address());
        }
        return visitor.expect(200).notSee("% read");
    }

    private static Visitor signIn(Visitor visitor, String email) {
        return visitor.open("/signin")
                .fill("email", email)
                .fill("password", Cast.PASSWORD)
                .submit("Sign in");
    }

    private static String page(String... services) {
        return "{\"contents\": [" + String.join(",", services) + "]}";
    }

    private static String service(String id, String name, String more) {
        return json("{'id':'" + id + "','name':'" + name + "','status':'active'" + (more.isEmpty() ? "" : "," + more)
                + ",'organization':{'id':'of-" + id + "','name':'" + name + " Trust','description':'d'}}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private String status(String name) {
        return text("select s.status from directory.service s where s.name = '" + name + "'");
    }

    private String needs(String name) {
        return text(
                "select string_agg(n.need, ',') from directory.service_need n join directory.service s on s.id = n.service_id where s.name = '"
                        + name + "'");
    }

    private String facts(String name) {
        return text(
                "select string_agg(trim(concat_ws(' ', f.kind, f.way, f.note)), ',' order by f.number) from directory.fact f "
                        + "join directory.service s on s.id = f.service_id where s.name = '" + name + "'");
    }

    private String written(String source) {
        var out = new ByteArrayOutputStream();
        system.run("test", () -> export.write(new DirectoryExport.Choice(source, true), out));
        return out.toString(UTF_8);
    }

    private void change(String statement) {
        system.run("test", () -> sql.sql(statement).update());
    }

    private String text(String question) {
        return system.call("test", () -> sql.sql(question).query(String.class).single());
    }
}
