package pop;

import org.springframework.jdbc.core.simple.JdbcClient;
import pop.database.Ids;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// Agreements of the partnership with agencies that people are referred to: who it is, how to reach them, some of what
/// they need. Without one no referral leaves.
public final class AgreedOnward {

    private static final List<String> STATEMENTS = List.of("""
            insert into sharing.agreement (id, series_id, version, title, starts_on, review_on, status)
            values (:receiver, :receiver, 1, 'Onward referrals of tests', '2026-01-01', '2029-01-01', 'IN_FORCE')
                on conflict do nothing
            """, """
            insert into sharing.agreement_party (agreement_id, agency_id, signed_by, signed_on)
            select :receiver, a.id, 'Jean Invented', '2026-01-01'
              from agency.agency a
             where a.id in (:receiver, 'a0000000-0000-7000-8000-000000000001')
                on conflict do nothing
            """, """
            insert into sharing.clause (id, agreement_id, number, giver_id, receiver_id, roles, scopes, categories, event)
            values (:receiver, :receiver, 1, 'a0000000-0000-7000-8000-000000000001', :receiver, '{PARTNER_WORKER}', '{SUPPORT}',
                    '{IDENTITY,CONTACT,MONEY,HOUSING,FAMILY,CUSTODY_AND_JUSTICE}', 'ONWARD_REFERRAL')
                on conflict do nothing
            """);

    private static final String SACRO = "a0000000-0000-7000-8000-000000000004";

    private AgreedOnward() {}

    /// The same between the employer of the custody peer mentors and an agency: money and a home, not drugs.
    public static void fromSacro(JdbcClient owner, UUID receiver) {
        var agreement = UUID.nameUUIDFromBytes(("Sacro and " + receiver).getBytes(StandardCharsets.UTF_8));
        STATEMENTS.forEach(statement -> owner.sql(statement
                        .replace("values (:receiver, :receiver,", "values (:agreement, :agreement,")
                        .replace("select :receiver, a.id", "select :agreement, a.id")
                        .replace("Onward referrals of tests", "From the cells of tests")
                        .replace("a0000000-0000-7000-8000-000000000001", SACRO)
                        .replace(
                                "{IDENTITY,CONTACT,MONEY,HOUSING,FAMILY,CUSTODY_AND_JUSTICE}",
                                "{IDENTITY,CONTACT,MONEY,HOUSING}"))
                .param("receiver", receiver)
                .param("agreement", agreement)
                .update());
    }

    /// @return an agency that nobody signs in from
    public static UUID withSomebodyNew(JdbcClient owner) {
        var agency = Ids.next();
        owner.sql("insert into agency.agency (id, name, kind, since) values (:id, :name, 'THIRD_SECTOR', '2020-01-01')")
                .param("id", agency)
                .param("name", "Agency " + agency)
                .update();
        with(owner, agency);
        return agency;
    }

    /// Twice is once: the agreement has the id of the receiver.
    public static void with(JdbcClient owner, UUID receiver) {
        STATEMENTS.forEach(
                statement -> owner.sql(statement).param("receiver", receiver).update());
    }
}
