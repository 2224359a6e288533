package pop.visibility;

import org.junit.jupiter.api.BeforeEach;
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
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for every table there is, also for one made tomorrow.
@PopTest
class EveryTableTest {

    private static final List<String> OUTSIDERS = List.of(
            Cast.STEVIE_CUSTODY,
            Cast.RUTH_CRISIS_OUTREACH,
            Cast.PRIYA_RESEARCHER,
            Cast.CALLIE_ADMINISTRATOR,
            Cast.ALASDAIR_GOVERNANCE,
            Cast.LEWIS_PARTNER_OFFICER);
    private static final List<String> INSIDERS = List.of(
            Cast.MORAG_LEADER,
            Cast.FIONA_SOCIAL_CARE,
            Cast.IMRAN_SOCIAL_CARE,
            Cast.GREGOR_POLICE,
            Cast.JOE_PEER_MENTOR,
            Cast.BERNADETTE_PARTNER);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient app;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private World world;
    private Looking looking;
    private Tables tables;

    @BeforeEach
    void somebody() {
        var owner = Owner.of(application);
        looking = new Looking(app, owner, transactions);
        tables = new Tables(owner);
        world = World.with(application, "Nobody You Know", clock.instant());
    }

    @Test
    void a_table_has_row_policies_or_a_reason_to_need_none() {
        assertThat(tables.all())
                .filteredOn(table -> !table.secured() && !Tables.OPEN.containsKey(table.name()))
                .isEmpty();
        assertThat(tables.all())
                .filteredOn(table -> Tables.OPEN.containsKey(table.name()))
                .filteredOn(table -> !table.name().equals("sharing.role_category"))
                .allSatisfy(table -> assertThat(table.columns())
                        .doesNotContain(
                                "category",
                                "holder_agency_id",
                                "person_id",
                                "referral_id",
                                "engagement_id",
                                "contact_id"));
        assertThat(tables.all()).extracting(Tables.Table::name).containsAll(Tables.OPEN.keySet());
    }

    @Test
    void a_view_is_under_the_policies_of_whoever_asks() {
        var blind = Owner.of(application).sql("""
                        select n.nspname || '.' || c.relname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'v'
                           and n.nspname !~ '^pg_'
                           and n.nspname not in ('information_schema', 'public')
                           and not coalesce('security_invoker=true' = any (c.reloptions), false)
                        """).query(String.class).list();

        assertThat(blind).containsExactlyInAnyOrderElementsOf(Tables.OWNERS_VIEWS);
    }

    @Test
    void the_application_owns_nothing_and_cannot_step_past_the_policies() {
        var owned = Owner.of(application).sql("""
                        select count(*)
                          from pg_class c
                         where pg_get_userbyid(c.relowner) = 'pop_app'
                        """).query(Integer.class).single();
        var special = Owner.of(application).sql("""
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                            or exists (select from pg_auth_members m where m.member = r.oid)
                          from pg_roles r
                         where rolname = 'pop_app'
                        """).query(Boolean.class).single();

        assertThat(owned).isZero();
        assertThat(special).isFalse();
    }

    @Test
    void without_a_viewer_there_are_no_rows() {
        for (var table : tables.secured()) {
            assertThat(looking.count(null, table.name(), "true"))
                    .as(table.name())
                    .isZero();
            assertThat(looking.write(null, tables.touch(table, world)))
                    .as(table.name())
                    .isIn(0, Looking.REFUSED);
            assertThat(looking.write(null, tables.copy(table, world)))
                    .as(table.name())
                    .isEqualTo(Looking.REFUSED);
        }
    }

    @Test
    void nothing_about_a_person_is_ever_deleted_by_the_application() {
        var may = Owner.of(application).sql("""
                        select n.nspname || '.' || c.relname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p')
                           and n.nspname !~ '^pg_'
                           and has_table_privilege('pop_app', c.oid, 'delete, truncate')
                        """).query(String.class).list();

        assertThat(may).isSubsetOf(Tables.DELETABLE);
        assertThat(looking.write(Cast.MORAG_LEADER, "delete from person.person where false"))
                .isEqualTo(Looking.REFUSED);
    }

    @Test
    void outsiders_find_and_change_nothing() {
        for (var table : tables.secured()) {
            for (var email : OUTSIDERS) {
                if (email.equals(Cast.ALASDAIR_GOVERNANCE) && Tables.GOVERNED.contains(table.name())
                        || email.equals(Cast.CALLIE_ADMINISTRATOR) && Tables.ADMINISTERED.contains(table.name())
                        // POP Plus keeps the directory
                        || email.equals(Cast.STEVIE_CUSTODY) && table.name().startsWith("directory.")) {
                    continue;
                }
                var who = email + " at " + table.name();
                assertThat(looking.count(email, table.name(), table.of(world)))
                        .as(who)
                        .isZero();
                assertThat(looking.write(email, tables.touch(table, world)))
                        .as(who)
                        .isIn(0, Looking.REFUSED);
                assertThat(looking.write(email, tables.copy(table, world)))
                        .as(who)
                        .isEqualTo(Looking.REFUSED);
            }
        }
    }

    @Test
    void nobody_changes_what_they_do_not_see() {
        for (var table : tables.secured()) {
            for (var email : INSIDERS) {
                var seen = looking.count(email, table.name(), table.of(world));
                assertThat(looking.write(email, tables.touch(table, world)))
                        .as("%s changes %s", email, table.name())
                        .isLessThanOrEqualTo(seen);
            }
        }
    }
}
