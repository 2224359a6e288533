package pop;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.database.Ids;
import pop.database.Owner;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Services of one test, written as the owner. Each has a word in its name that no other test has.
public final class DirectoryOfTests {

    private final JdbcClient owner;
    private final UUID organisation = Ids.next();

    /// Letters only, since words are looked for.
    public final String word = "Q"
            + organisation
                    .toString()
                    .replace("-", "")
                    .substring(20)
                    .chars()
                    .mapToObj(it -> String.valueOf((char) ('a' + Character.digit(it, 16))))
                    .reduce("", String::concat);

    public DirectoryOfTests(ApplicationContext application) {
        owner = Owner.of(application);
        owner.sql("insert into directory.organisation (id, name, changed_at) values (:id, :name, now())")
                .param("id", organisation)
                .param("name", "Invented trust of a test")
                .update();
    }

    /// @param columns of directory.service beside those that are needed, such as `open_to`
    public UUID service(String name, List<String> needs, Map<String, Object> columns) {
        var id = Ids.next();
        owner.sql("""
                        insert into directory.service (id, organisation_id, name, listed_at, confirmed_at, changed_at)
                        values (:id, :organisation, :name, now() - interval '2 years', now(), now())
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .param("name", word + " " + name)
                .update();
        set(id, columns);
        needs.forEach(need -> owner.sql("insert into directory.service_need values (:id, :need)")
                .param("id", id)
                .param("need", need)
                .update());
        return id;
    }

    public void set(UUID service, String column, Object value) {
        set(service, Map.of(column, value));
    }

    /// At once: some columns may not be without others.
    private void set(UUID service, Map<String, Object> columns) {
        var changes = columns.entrySet().stream()
                .map(it -> ", " + it.getKey() + " = " + it.getValue())
                .collect(Collectors.joining());
        owner.sql("update directory.service set changed_at = now()" + changes + " where id = :id")
                .param("id", service)
                .update();
    }

    public void takes(UUID service, String test, String answer) {
        owner.sql("insert into directory.taking values (:id, :test, :answer)")
                .param("id", service)
                .param("test", test)
                .param("answer", answer)
                .update();
    }

    public void at(UUID service, String street, String postcode, double latitude, double longitude) {
        var place = Ids.next();
        owner.sql("""
                        insert into directory.location (id, street, town, postcode, latitude, longitude, changed_at)
                        values (:id, :street, 'Glasgow', :postcode, :latitude, :longitude, now())
                        """)
                .param("id", place)
                .param("street", street)
                .param("postcode", postcode)
                .param("latitude", latitude)
                .param("longitude", longitude)
                .update();
        owner.sql(
                        "insert into directory.service_at_location (id, service_id, location_id) values (uuidv7(), :service, :place)")
                .param("service", service)
                .param("place", place)
                .update();
    }

    public void open(UUID service, String weekdays, String opens, String closes) {
        owner.sql("""
                        insert into directory.schedule (id, service_id, weekdays, opens, closes)
                        values (uuidv7(), :service, :weekdays::int[], :opens::time, :closes::time)
                        """)
                .param("service", service)
                .param("weekdays", weekdays)
                .param("opens", opens)
                .param("closes", closes)
                .update();
    }

    public void phone(UUID service, String number) {
        owner.sql(
                        "insert into directory.contact (id, service_id, name, phone) values (uuidv7(), :service, 'Desk', :number)")
                .param("service", service)
                .param("number", number)
                .update();
    }
}
