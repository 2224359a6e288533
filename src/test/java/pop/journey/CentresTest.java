package pop.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.database.Ids;
import pop.database.Owner;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pop.journey.Beginnings.signedIn;

/// Custody centres are dated data that somebody keeps.
@PopTest
class CentresTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    private JdbcClient owner;
    private String name;

    @BeforeEach
    void now() {
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        owner = Owner.of(application);
        name = "Invented " + Ids.next().toString().substring(24);
    }

    @Test
    void a_centre_is_added_with_what_it_is_for(Visitor callie) {
        added(callie, "WEEKEND", "1 11 2026").see("The centre is added", name, "Weekend");
        assertThat(roles()).containsExactly("WEEKEND 2026-11-01 null");
        callie.open("/centres").fill("name", name).choose("role", "PRIMARY").submit("Add the centre");
        callie.expect(422).see("There is a centre of this name already");
        callie.open("/centres").fill("cells", "many").submit("Add the centre");
        callie.expect(422).see("Enter its name", "Choose what it is for", "Enter how many cells it has");
        assertThat(callie.value("cells")).isEqualTo("many");
    }

    @Test
    void what_it_is_for_changes_from_a_day_on_and_what_it_was_stays(Visitor morag) {
        added(morag, "ANCILLARY", "1 1 2026").follow(name);
        morag.choose("what", "PRIMARY")
                .fill("from", "1 6 2026")
                .submit("Change it")
                .expect(200);
        morag.see(name + ": Primary from Mon 1 Jun 2026", "Ancillary 1 Jan 2026 – 31 May 2026");
        assertThat(roles()).containsExactly("PRIMARY 2026-06-01 null", "ANCILLARY 2026-01-01 2026-06-01");
        morag.choose("what", "WEEKEND")
                .fill("from", "1 3 2026")
                .submit("Change it")
                .expect(422);
        morag.see("What it is for changed on Mon 1 Jun 2026 already");
        assertThat(morag.value("from")).isEqualTo("1 3 2026");
        morag.fill("from", "1 3 1999").submit("Change it").expect(422).see("The centre opened on Thu 1 Jan 2026");
        morag.fill("from", "whenever").submit("Change it").expect(422).see("Enter a day");
        assertThat(roles()).hasSize(2);
    }

    @Test
    void the_same_change_sent_twice_is_one(Visitor morag) {
        added(morag, "ANCILLARY", "1 1 2026").follow(name);
        var address = morag.address();
        var form = Map.of(
                "role", morag.value("role"), "what", "PRIMARY", "from", "1 6 2026", "_csrf", morag.value("_csrf"));
        morag.post(address + "/roles", form).expect(200);
        morag.post(address + "/roles", form).expect(200);
        assertThat(roles()).containsExactly("PRIMARY 2026-06-01 null", "ANCILLARY 2026-01-01 2026-06-01");
    }

    @Test
    void a_closed_centre_is_offered_no_more_and_can_be_opened_again(Visitor callie, Visitor stevie) {
        added(callie, "PRIMARY", "1 1 2026");
        signedIn(stevie, "stevie.moran").open("/visits").see(name);
        callie.follow(name).submit("Close the centre").expect(422).see("Enter the last day on which it is open");
        callie.fill("lastDay", "31 12 2025")
                .submit("Close the centre")
                .expect(422)
                .see("begins on Thu 1 Jan 2026");
        callie.fill("lastDay", "23 11 2026").submit("Close the centre").see("The last day of " + name);
        assertThat(roles()).containsExactly("PRIMARY 2026-01-01 2026-11-24");
        stevie.open("/visits").notSee(name);
        callie.open("/centres").see(name, "Closed").follow(name);
        callie.choose("what", "WEEKEND").submit("Change it").expect(422).see("The centre is closed then");
        callie.fill("lastDay", "").submit("Change the last day").see(name + " is open again");
        assertThat(roles()).containsExactly("PRIMARY 2026-01-01 null");
        stevie.open("/visits").see(name);
    }

    @Test
    void two_roles_at_once_are_impossible(Visitor callie) {
        added(callie, "PRIMARY", "1 1 2026");
        assertThatThrownBy(() -> owner.sql("""
                                insert into custody.centre_role (id, centre_id, role, since)
                                select uuidv7(), c.id, 'WEEKEND', '2026-02-01' from custody.centre c where c.name = :name
                                """).param("name", name).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void only_administrators_and_who_leads_a_team_keep_them(Visitor somebody) {
        for (var other : List.of("stevie.moran", "fiona.baird", "alasdair.home", "priya.nair", "bernadette.coyle")) {
            signedIn(somebody.forgetCookies(), other).open("/centres").expect(404);
            somebody.open("/centres/ce000000-0000-7000-8000-000000000001").expect(404);
        }
        signedIn(somebody.forgetCookies(), "callie.doig").open("/").follow("Custody centres");
        somebody.expect(200).see("London Road", "Govan", "Cathcart", "Ancillary", "Clydebank", "not visited");
    }

    private Visitor added(Visitor by, String role, String since) {
        signedIn(by, role.equals("ANCILLARY") ? "morag.sinclair" : "callie.doig")
                .open("/centres");
        return by.fill("name", name)
                .choose("role", role)
                .fill("since", since)
                .fill("cells", "12")
                .submit("Add the centre")
                .expect(200);
    }

    private List<String> roles() {
        return owner.sql("""
                        select r.role || ' ' || r.since || ' ' || coalesce(r.until::text, 'null')
                          from custody.centre_role r
                          join custody.centre c on c.id = r.centre_id
                         where c.name = :name
                         order by r.since desc
                        """).param("name", name).query(String.class).list();
    }
}
