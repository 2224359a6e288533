package pop.finding;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.directory.Capacity;
import pop.directory.ServiceId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// The services that are at hand in custody: marked so, confirmed not too long ago, and what they are like at one
/// moment.
@Component
public class QuickList {

    private static final String OPEN = """
            with open as materialized (
                select o.service_id, max(o.closes_at) as closes_at
                  from directory.open_at(:release) o
                 group by o.service_id
            )
            select n.code as need, n.name as need_name, s.id, s.name, g.name as organisation, coalesce(p.place, '') as place,
                   coalesce(finding.phone(s.id), '') as phone, o.closes_at, e.timed, s.open_to, s.capacity, s.waiting_weeks,
                   e.takes & finding.bit('WALKING_IN') <> 0 as walk_in, s.least_age,
                   coalesce(e.refuses & finding.bit('OUTSIDE_GLASGOW') <> 0, false) as glasgow_only
              from directory.service s
              join directory.listing l on l.service_id = s.id and l.status <> 'HIDDEN'
              join finding.entry e on e.service_id = s.id
              join directory.organisation g on g.id = s.organisation_id
              join directory.service_need y on y.service_id = s.id
              join directory.need n on n.code = y.need
              left join open o on o.service_id = s.id
              left join lateral (select concat_ws(', ', nullif(y.name, ''), nullif(y.street, ''), nullif(y.postcode, '')) as place
                                   from directory.service_at_location x
                                   join directory.location y on y.id = x.location_id
                                  where x.service_id = s.id
                                  order by x.id
                                  limit 1) p on true
             where s.for_custody
               and s.status = 'ACTIVE'
             order by n.position, o.closes_at is null, e.timed, s.capacity = 'FULL', e.takes & finding.bit('WALKING_IN') = 0, s.capacity <> 'ROOM', s.name, s.id
            """;

    private final JdbcClient sql;

    QuickList(JdbcClient sql) {
        this.sql = sql;
    }

    /// A service under one of the needs it meets.
    ///
    /// @param closesAt if it is open then
    /// @param timed whether any opening hours are known
    /// @param walkIn one can go there without an appointment
    /// @param glasgowOnly it says no to people from elsewhere
    public record Line(
            String need,
            String needName,
            ServiceId id,
            String name,
            String organisation,
            String place,
            String phone,
            @Nullable Instant closesAt,
            boolean timed,
            String openTo,
            Capacity capacity,
            @Nullable Integer weeks,
            boolean walkIn,
            @Nullable Integer leastAge,
            boolean glasgowOnly) {

        private static final int ADULT = 18;

        public boolean isForAdults() {
            return leastAge != null && leastAge >= ADULT;
        }

        /// Until when it is open at that moment.
        public String until(Instant release) {
            return closesAt == null ? "Hours not known: phone first" : "Open until " + Reasons.until(release, closesAt);
        }

        public boolean isClosed() {
            return timed && closesAt == null;
        }
    }

    /// @param lines the best first
    public record Section(String code, String need, List<Line> lines) {

        private static final int BEST = 4;

        public List<Line> best() {
            return lines.subList(0, rest().isEmpty() ? lines.size() : BEST);
        }

        /// Folded away; one alone is not worth it.
        public List<Line> rest() {
            return lines.size() > BEST + 1 ? lines.subList(BEST, lines.size()) : List.of();
        }

        /// "2 open", or that nobody knows.
        public String open() {
            var known = lines.stream().filter(it -> it.closesAt() != null).count();
            return known == 0 ? "phone first" : known + " open";
        }
    }

    /// Those that are open then, or whose hours nobody knows, by need.
    public static List<Section> sections(List<Line> lines) {
        var needs = new LinkedHashMap<String, List<Line>>();
        lines.stream()
                .filter(line -> !line.isClosed())
                .forEach(line -> needs.computeIfAbsent(line.need(), _ -> new ArrayList<>())
                        .add(line));
        return needs.entrySet().stream()
                .map(it -> new Section(it.getKey(), it.getValue().getFirst().needName(), it.getValue()))
                .toList();
    }

    public List<Line> at(Instant release) {
        return sql.sql(OPEN)
                .param("release", Times.utc(release))
                .query((row, _) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("need"),
                row.getString("need_name"),
                new ServiceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("place"),
                row.getString("phone"),
                Times.instantOrNull(row, "closes_at"),
                row.getBoolean("timed"),
                row.getString("open_to"),
                Capacity.valueOf(row.getString("capacity")),
                row.getObject("waiting_weeks", Integer.class),
                row.getBoolean("walk_in"),
                row.getObject("least_age", Integer.class),
                row.getBoolean("glasgow_only"));
    }
}
