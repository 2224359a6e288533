package pop.visibility;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import pop.Cast;
import pop.PopTest;
import pop.World;
import pop.database.Owner;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/// Until agreements exist: the triage team sees referrals, the team around a person sees that person, a partner sees
/// what it sent, nobody else sees anything; and of what they see, each role sees its categories.
@PopTest
class BuiltInRuleTest {

    private static final List<String> ROLES = List.of(
            Cast.MORAG_LEADER,
            Cast.FIONA_SOCIAL_CARE,
            Cast.IMRAN_SOCIAL_CARE,
            Cast.GREGOR_POLICE,
            Cast.JOE_PEER_MENTOR,
            Cast.BERNADETTE_PARTNER);

    /// Rows of a world: all there are, then what is seen by the team leader, the lead worker, triage, triage as police,
    /// the peer mentor around the person, the partner who sent the referral.
    private static final String EXPECTED = """
            access.conflict         1  1 0 0 0 0 0
            access.emergency        1  1 0 0 0 0 0
            access.fact             8  8 0 0 0 0 0
            access.request          1  1 0 0 0 0 0
            access.restriction      1  1 0 0 0 0 0
            appointment.appointment  1  1 1 0 0 1 0
            appointment.attendance   1  1 1 1 1 1 0
            appointment.digital      1  1 1 0 0 1 0
            appointment.fact         2  2 2 0 0 2 0
            appointment.series       1  1 1 0 0 0 0
            contact.contact         2  2 2 0 0 2 0
            contact.note            3  3 3 0 0 1 0
            delivery.about          1  1 1 0 0 0 1
            delivery.attempt        3  3 3 0 0 0 3
            delivery.mailbox        0  0 0 0 0 0 0
            delivery.message        1  1 1 0 0 0 1
            disclosure.disclosure   1  1 1 0 0 1 1
            disclosure.fact         3  3 3 0 0 3 3
            disclosure.item         1  1 1 0 0 1 1
            engagement.engagement   1  1 1 0 0 1 0
            engagement.fact         3  3 3 0 0 3 0
            engagement.member       2  2 2 0 0 2 0
            harmreduction.authorisation  0  0 0 0 0 0 0
            harmreduction.context   1  1 1 0 0 0 0
            harmreduction.kit       1  1 1 0 0 0 0
            harmreduction.kit_fact  2  2 2 0 0 0 0
            harmreduction.overdose  1  1 1 0 0 0 0
            intake.file             0  0 0 0 0 0 0
            intake.line             0  0 0 0 0 0 0
            message.template        0  0 0 0 0 0 0
            message.untold          1  1 1 1 1 1 0
            message.wish            1  1 1 1 1 1 0
            message.word            2  2 2 2 2 2 0
            ladder.fact             2  2 2 0 0 2 0
            ladder.trace            1  1 1 0 0 1 0
            justice.condition       1  1 1 0 0 0 0
            justice.condition_fact  2  2 2 0 0 0 0
            justice.court_date      1  1 1 0 0 0 0
            justice.court_date_fact  2  2 2 0 0 0 0
            justice.custody         1  1 1 0 0 0 0
            justice.custody_fact    2  2 2 0 0 0 0
            justice.told            1  0 0 0 0 0 0
            justice.withheld        1  1 1 0 0 0 0
            onward.account          1  1 1 0 0 1 0
            onward.fact             8  8 8 0 0 8 6
            onward.from_custody     0  0 0 0 0 0 0
            onward.need             1  1 1 0 0 1 0
            onward.onward           1  1 1 0 0 1 1
            onward.told             2  2 2 0 0 2 2
            outcome.answer          2  2 2 0 0 0 0
            outcome.fact            2  2 2 0 0 0 0
            outcome.reading         1  1 1 0 0 0 0
            participation.fact      2  2 2 2 2 2 0
            participation.notice    0  0 0 0 0 0 0
            participation.standing  1  1 1 1 1 1 0
            person.acknowledged     1  1 1 1 1 1 0
            person.address          1  1 1 1 1 1 0
            person.channel          1  1 1 1 1 1 0
            person.flag             1  1 1 1 1 0 0
            person.identifier       1  1 1 1 1 0 0
            person.link             1  1 1 1 1 1 0
            person.name             2  2 2 2 2 2 0
            person.name_word        1  1 1 1 1 1 0
            person.person           1  1 1 1 1 1 0
            plan.action             1  1 1 0 0 1 0
            plan.action_fact        1  1 1 0 0 1 0
            plan.fact               1  1 1 0 0 1 0
            plan.goal               2  2 2 0 0 1 0
            plan.goal_fact          2  2 2 0 0 1 0
            plan.plan               1  1 1 0 0 1 0
            plan.said               1  1 1 0 0 1 0
            referral.eligibility    1  1 1 1 1 0 0
            referral.fact           3  3 3 3 3 3 3
            referral.referral       1  1 1 1 1 1 1
            referral.told           3  3 3 3 2 1 3
            safety.alert            1  1 1 1 1 1 0
            safety.alert_fact       1  1 1 1 1 1 0
            safety.concern          1  1 1 0 0 0 0
            safety.concern_fact     3  3 3 0 0 0 0
            safety.duty_team        0  0 0 0 0 0 0
            safety.known            1  1 1 1 0 0 0
            safety.statement        1  1 1 0 0 0 0
            sharing.access          4  2 2 1 1 1 0
            sharing.agreement       0  0 0 0 0 0 0
            sharing.agreement_fact  0  0 0 0 0 0 0
            sharing.agreement_party  0  0 0 0 0 0 0
            sharing.clause          0  0 0 0 0 0 0
            sharing.closing         1  1 0 0 0 0 0
            sharing.marked          1  0 0 0 0 0 0
            sharing.preference      1  1 1 0 0 1 0
            worklist.digest         0  0 0 0 0 0 0
            worklist.digest_wish    0  0 0 0 0 0 0
            """;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient app;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Test
    void every_category_has_a_bit_of_its_own() {
        assertThat(Owner.of(application)
                        .sql("select count(distinct sharing.place(name)) = count(*) from sharing.category")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void each_role_sees_what_the_rule_says_and_no_more() {
        var owner = Owner.of(application);
        var looking = new Looking(app, owner, transactions);
        var other = World.with(application, "Somebody Else", clock.instant());
        var world = World.with(application, "Somebody", clock.instant());
        link(owner, other, world);

        var seen = new LinkedHashMap<String, String>();
        for (var table : new Tables(owner).secured()) {
            if (!table.name().equals("audit.entry") && Tables.NOBODYS.stream().noneMatch(table.name()::startsWith)) {
                var condition = table.name().equals("person.link")
                        ? "'" + world.person + "' in (person_id, other_id)"
                        : table.of(world);
                var all = owner.sql("select count(*) from " + table.name() + " where " + condition)
                        .query(Integer.class)
                        .single();
                var each = ROLES.stream()
                        .map(email -> String.valueOf(looking.count(email, table.name(), condition)))
                        .collect(Collectors.joining(" "));
                seen.put(table.name(), all + "  " + each);
            }
        }

        assertThat(seen).isEqualTo(expected());
    }

    private static Map<String, String> expected() {
        return EXPECTED.lines()
                .map(line -> line.split(" {2,}", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1].strip()));
    }

    private static void link(JdbcClient owner, World one, World other) {
        owner.sql("""
                        insert into person.link (id, person_id, other_id, reasons, state, proposed_at)
                        values (uuidv7(), least(:one, :other), greatest(:one, :other), '{}', 'CANDIDATE', now())
                        """).param("one", one.person).param("other", other.person).update();
        owner.sql("""
                        insert into person.name_word (name_id, person_id, word, sound)
                        select id, person_id, 'somebody', 'SMPT' from person.name where person_id = :person limit 1
                        """).param("person", other.person).update();
    }
}
