package pop.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.web.NotFound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Services with all that is listed of them.
@Component
class Entries {

    private static final String MORE = """
            , s.also_called, s.description, s.open_to, s.least_age, s.most_age, s.eligibility, s.free, s.cost, s.languages, s.for_custody,
            s.owner_id, w.name as owner, s.source, s.unreached_at is not null as unreached, t.matters, t.answers,
            directory.keeps() as keeps, directory.agency() as viewer_agency
            """;

    private static final String AND_FROM = """

             left join agency.worker w on w.id = s.owner_id
            cross join lateral (select coalesce(array_agg(x.test), '{}') as matters, coalesce(array_agg(x.answer), '{}') as answers
                                  from directory.taking x
                                 where x.service_id = s.id) t
            """;

    private final JdbcClient sql;

    Entries(JdbcClient sql) {
        this.sql = sql;
    }

    /// @throws NotFound when there is no such service
    Entry get(ServiceId id) {
        return sql.sql("select " + Services.COLUMNS + MORE + Services.FROM + AND_FROM + " where s.id = :id")
                .param("id", id.value())
                .query((row, _) -> entry(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    Keeper viewer() {
        return sql.sql("select directory.keeps() as keeps, directory.agency() as viewer_agency")
                .query((row, _) -> keeper(row))
                .single();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var listing = Services.listing(row);
        return new Entry(
                listing,
                details(row, listing),
                row.getString("owner"),
                row.getString("source"),
                row.getBoolean("unreached"),
                keeper(row));
    }

    private static Details details(ResultSet row, Listing listing) throws SQLException {
        var owner = row.getObject("owner_id", UUID.class);
        return new Details(
                listing.id(),
                listing.organisation(),
                listing.name(),
                row.getString("also_called"),
                row.getString("description"),
                listing.website(),
                listing.email(),
                new Details.Referring(
                        listing.route(), listing.howToRefer(), listing.referralEmail(), listing.webhook()),
                new Details.Admission(
                        OpenTo.valueOf(row.getString("open_to")),
                        row.getObject("least_age", Integer.class),
                        row.getObject("most_age", Integer.class),
                        row.getString("eligibility")),
                row.getObject("free", Boolean.class),
                row.getString("cost"),
                texts(row, "languages"),
                listing.needs().stream().map(Need::code).toList(),
                taking(row),
                row.getBoolean("for_custody"),
                owner == null ? null : new WorkerId(owner),
                listing.version());
    }

    private static Map<Matter, Takes> taking(ResultSet row) throws SQLException {
        var matters = texts(row, "matters");
        var answers = texts(row, "answers");
        var taking = new EnumMap<Matter, Takes>(Matter.class);
        for (int at = 0; at < matters.size(); at++) {
            taking.put(Matter.valueOf(matters.get(at)), Takes.valueOf(answers.get(at)));
        }
        return taking;
    }

    private static Keeper keeper(ResultSet row) throws SQLException {
        @Nullable UUID agency = row.getObject("viewer_agency", UUID.class);
        return new Keeper(row.getBoolean("keeps"), agency == null ? null : new AgencyId(agency));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
