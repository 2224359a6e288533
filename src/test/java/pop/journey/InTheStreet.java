package pop.journey;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.Visitor;
import pop.database.Owner;

import java.util.Locale;
import java.util.UUID;

/// What police, and the outreach team after them, do about an overdose, for the journeys.
final class InTheStreet {

    static final String GREGOR = "gregor.tait";
    static final String NADIA = "nadia.rennie";
    static final String RUTH = "ruth.adeyemi";
    static final String CALUM = "calum.reid";
    static final String SHONA = "shona.muir";

    private static final String AGREEMENT = "80000000-0000-7000-8000-000000000005";

    final JdbcClient owner;

    InTheStreet(ApplicationContext application) {
        owner = Owner.of(application);
    }

    /// Nobody of this name was told of before.
    static String name() {
        var letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "").toLowerCase(Locale.ROOT);
        return "Tam Q" + letters + "el";
    }

    /// The form, within the agreement, not sent yet.
    static Visitor telling(Visitor officer, String who, String name) {
        return Beginnings.signedIn(officer, who)
                .open("/overdoses/new")
                .choose("nonFatal", "YES")
                .choose("accidental", "YES")
                .choose("illicitDrug", "YES")
                .choose("dealtWith", "YES")
                .fill("name", name)
                .fill("birth", "27 3 1991")
                .choose("nowAt", "HOSPITAL")
                .fill("nowWhere", "Royal Infirmary, ward 12")
                .choose("substance", "STREET_BENZODIAZEPINE")
                .choose("naloxone", "YES")
                .fill("reachNote", "Through his sister, mornings");
    }

    /// @return its address
    static String told(Visitor officer, String who, String name) {
        telling(officer, who, name).submit("Send").see("Sent. It is on the duty screen", name);
        return officer.address();
    }

    static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    void agreementEnds(String day) {
        owner.sql("update sharing.agreement set ends_on = :day::date where id = :id::uuid")
                .param("day", day)
                .param("id", AGREEMENT)
                .update();
    }

    void agreementStands() {
        owner.sql("update sharing.agreement set ends_on = null where id = :id::uuid")
                .param("id", AGREEMENT)
                .update();
    }

    void clause(boolean needsAgreement, boolean despiteObjection) {
        owner.sql("""
                        update sharing.clause
                           set needs_agreement = :needs, despite_objection = :despite
                         where agreement_id = :id::uuid
                        """)
                .param("needs", needsAgreement)
                .param("despite", despiteObjection)
                .param("id", AGREEMENT)
                .update();
    }

    long count(String table, @Nullable String address) {
        return owner.sql("select count(*) from overdose." + table + " where notification_id = :id")
                .param("id", id(String.valueOf(address)))
                .query(Long.class)
                .single();
    }
}
