package pop.finding;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.directory.Hours;
import pop.directory.ServiceId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/// What stands on a card of services to take along.
@Component
public class Cards {

    private final JdbcClient sql;

    Cards(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param phone blank if none is known
    public record Card(
            UUID id,
            String name,
            String organisation,
            String place,
            String street,
            String town,
            String postcode,
            String transport,
            String phone,
            List<Hours> open) {

        public List<String> hours() {
            return Hours.said(open);
        }

        /// What stands in big letters.
        public String title(boolean full) {
            var shown = full ? name : Discreet.name(name, organisation, place, street);
            return shown.isEmpty() ? "A number to call" : shown;
        }

        public String address(boolean full) {
            var lines = new ArrayList<String>();
            for (var line : List.of(full ? place : Discreet.name(place), street, (town + " " + postcode).strip())) {
                if (!line.isBlank() && !line.equals(title(full))) {
                    lines.add(line);
                }
            }
            return String.join(", ", lines);
        }
    }

    /// In the order in which they were chosen. One statement.
    public List<Card> of(Collection<ServiceId> services) {
        var cards = new LinkedHashMap<UUID, Card>();
        services.forEach(it -> cards.put(it.value(), new Card(it.value(), "", "", "", "", "", "", "", "", List.of())));
        rows(services).forEach(row -> cards.merge(row.id(), row, Cards::with));
        return cards.values().stream().filter(it -> !it.name().isEmpty()).toList();
    }

    private static Card with(Card before, Card row) {
        var open = new ArrayList<>(before.open());
        open.addAll(row.open());
        return new Card(
                row.id(),
                row.name(),
                row.organisation(),
                row.place(),
                row.street(),
                row.town(),
                row.postcode(),
                row.transport(),
                row.phone(),
                open);
    }

    private List<Card> rows(Collection<ServiceId> services) {
        return sql.sql("""
                        select s.id, s.name, g.name as organisation, p.name as place, p.street, p.town, p.postcode, p.transport,
                               finding.phone(s.id) as phone, h.id as hours_id, h.weekdays, h.opens, h.closes, h.nth, h.from_on, h.until_on, h.description
                          from directory.service s
                          join directory.organisation g on g.id = s.organisation_id
                          left join lateral (select x.id, y.name, y.street, y.town, y.postcode, y.transport
                                               from directory.service_at_location x
                                               join directory.location y on y.id = x.location_id
                                              where x.service_id = s.id
                                              order by x.id
                                              limit 1) p on true
                          left join directory.schedule h on h.service_id = s.id and (h.at_id is null or h.at_id = p.id)
                               and (h.until_on is null or h.until_on >= (sharing.moment() at time zone 'Europe/London')::date)
                         where s.id = any (:services::uuid[])
                         order by s.id, h.weekdays, h.opens, h.id
                        """)
                .param("services", services.stream().map(ServiceId::toString).toArray(String[]::new))
                .query((row, _) -> card(row))
                .list();
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("organisation"),
                text(row, "place"),
                text(row, "street"),
                text(row, "town"),
                text(row, "postcode"),
                text(row, "transport"),
                text(row, "phone"),
                hours(row));
    }

    private static List<Hours> hours(ResultSet row) throws SQLException {
        var days = row.getArray("weekdays");
        if (days == null) {
            return List.of();
        }
        var weekdays = new TreeSet<DayOfWeek>();
        for (var day : (Integer[]) days.getArray()) {
            weekdays.add(DayOfWeek.of(day));
        }
        return List.of(new Hours(
                row.getObject("hours_id", UUID.class),
                null,
                weekdays,
                time(row, "opens"),
                time(row, "closes"),
                row.getObject("nth", Integer.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                text(row, "description")));
    }

    private static @Nullable LocalTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
