package pop.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Services that people are told of, and the centres where they are held: those of the cast.
final class Listings {

    /// Needs of which other rooms know the category.
    private static final String SERVICES = """
            select distinct on (s.id) s.id, s.name, n.need
              from directory.service s
              join directory.service_need n on n.service_id = s.id
             where n.need in ('DRUGS', 'ALCOHOL', 'ACCOMMODATION', 'MONEY', 'MENTAL_HEALTH', 'WORK_AND_TRAINING')
               and s.id < '90000000-0000-0000-0000-000000000000'
             order by s.id, n.need
             limit 40
            """;
    private static final String CENTRES =
            "select c.id, c.name, '' from custody.centre c where c.visited and c.until is null order by c.rank, c.name";

    private final List<Listing> services;
    private final List<Listing> centres;

    /// @param need empty for a centre
    record Listing(UUID id, String name, String need) {}

    private Listings(List<Listing> services, List<Listing> centres) {
        this.services = services;
        this.centres = centres;
    }

    static Listings in(Connection database) throws SQLException {
        return new Listings(read(SERVICES, database), read(CENTRES, database));
    }

    /// A few are used most.
    Listing service(Lot lot) {
        return lot.oftenFirst(services);
    }

    Listing centre(Lot lot) {
        return lot.among(centres);
    }

    private static List<Listing> read(String question, Connection database) throws SQLException {
        var all = new ArrayList<Listing>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(question)) {
            while (row.next()) {
                all.add(new Listing(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
            }
        }
        return all;
    }
}
