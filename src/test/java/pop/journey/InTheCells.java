package pop.journey;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.DirectoryOfTests;
import pop.Visitor;
import pop.database.Ids;
import pop.database.Owner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a custody peer mentor does, for the journeys through the cells.
final class InTheCells {

    static final String STEVIE = "stevie.moran";
    static final String LONDON_ROAD = "ce000000-0000-7000-8000-000000000001";
    static final String GOVAN = "ce000000-0000-7000-8000-000000000002";
    static final String DONNA = "donna.keane";

    final JdbcClient owner;
    final DirectoryOfTests directory;

    InTheCells(ApplicationContext application) {
        owner = Owner.of(application);
        directory = new DirectoryOfTests(application);
    }

    /// Open round the clock, on the quick list.
    UUID service(String name, String need, Map<String, Object> columns) {
        var all = new LinkedHashMap<>(columns);
        all.put("for_custody", true);
        var service = directory.service(name, List.of(need), all);
        owner.sql("""
                        insert into directory.schedule (id, service_id, weekdays, opens, closes)
                        values (uuidv7(), :service, '{1,2,3,4,5,6,7}', '00:00', '00:00')
                        """).param("service", service).update();
        return service;
    }

    /// @return the address of the visit that this mentor is in now
    static String visit(Visitor mentor, String who, String centre) {
        Beginnings.signedIn(mentor, who)
                .open("/visits")
                .choose("centre", centre)
                .submit("Begin")
                .expect(200);
        return mentor.address();
    }

    static String csrf(Visitor visitor) {
        return visitor.page().select("input[name=_csrf]").val();
    }

    /// A form that no page has, as a device sends it that was without a signal.
    static Map<String, String> tapped(UUID approach, UUID said, String outcome) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", approach.toString());
        fields.put("said", said.toString());
        fields.put("outcome", outcome);
        return fields;
    }

    static Visitor send(Visitor mentor, String visit, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf(mentor));
        return mentor.post(visit + "/approaches", all);
    }

    long count(String visit) {
        return owner.sql("select count(*) from custody.approach where visit_id = :visit::uuid")
                .param("visit", visit.substring(visit.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    String one(String question, @Nullable Object id) {
        return String.valueOf(owner.sql(question)
                .param("id", UUID.fromString(String.valueOf(id)))
                .query(String.class)
                .optional()
                .orElse(null));
    }

    static UUID id() {
        return Ids.next();
    }
}
