package pop.journey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.database.AsSystem;
import pop.database.Owner;
import pop.person.People;

import java.time.Duration;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.FIONA;
import static pop.journey.Beginnings.signedIn;

/// Whoever lets the police be told nothing is taken on and supported like everybody else.
@PopTest
class SupportDoesNotDependOnSharingTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AsSystem asSystem;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Test
    void a_person_who_objects_to_everything_for_the_police_is_accepted_supported_and_comes_to_a_good_end(
            Visitor fiona, Visitor morag, Visitor nadia) {
        var house = new Referred.House(sql, asSystem, people);
        var referred = Referred.by(
                house, "Nothing Toldtopolice", "G31 9ZZ", clock.instant().minus(Duration.ofHours(2)));
        refusesPolice(referred);

        accepted(fiona, referred);
        assertThat(referred.status(house)).isEqualTo("ACCEPTED");
        supported(fiona, morag, "/engagements/" + spell(referred), referred);

        // held by the police, who referred them, so their own remit shows it to them; none of what others wrote does
        signedIn(nadia, "nadia.rennie").open("/engagements/" + spell(referred)).expect(404);
    }

    private static void accepted(Visitor fiona, Referred referred) {
        signedIn(fiona, "fiona.baird")
                .open(referred.triage())
                .submit("Start triage")
                .expect(200);
        for (var test :
                new String[] {"MALE", "AGED_16_OR_OVER", "LIVES_IN_GLASGOW", "PERSISTENT_OFFENDING", "DEPENDENCY"}) {
            fiona.choose("answer-" + test, "MET");
        }
        fiona.fill("reason-PERSISTENT_OFFENDING", "most weeks")
                .submit("Save the answers")
                .expect(200);
        fiona.submit("Accept").expect(200);
    }

    private static void supported(Visitor fiona, Visitor morag, String support, Referred referred) {
        signedIn(morag, "morag.sinclair")
                .open(support)
                .choose("lead", FIONA)
                .submit("Set the lead")
                .expect(200);
        fiona.open("/people/" + referred.person() + "/contacts/new")
                .choose("made", "true")
                .choose("mode", "FACE_TO_FACE")
                .submit("Put on record")
                .expect(200);
        Beginnings.agreePlan(fiona, referred.person().value());
        fiona.open(support).see("Active");
        fiona.open(support + "/closure")
                .choose("reason", "NEEDS_MET")
                .choose("whose", "PERSON")
                .fill("alternative", "Our number")
                .submit("Close")
                .see("Closed");
    }

    private void refusesPolice(Referred referred) {
        Owner.of(application)
                .sql("""
                        insert into sharing.preference (id, person_id, recipient_id, category, choice, since, recorded_by, holder_agency_id)
                        select uuidv7(), :person, 'a0000000-0000-7000-8000-000000000002', c.name, 'OBJECTS', now() - interval '3 hours', :fiona::uuid,
                               'a0000000-0000-7000-8000-000000000001'
                          from sharing.category c
                        """)
                .param("person", referred.person().value())
                .param("fiona", FIONA)
                .update();
    }

    private UUID spell(Referred referred) {
        return Owner.of(application)
                .sql("select id from engagement.engagement where person_id = :person")
                .param("person", referred.person().value())
                .query(UUID.class)
                .single();
    }
}
