package pop.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The pages the house promises to be quick, each as the leader of the team and as a worker of it.
final class Errands {

    /// What people type who have heard the name.
    private static final List<String> MISSPELT = List.of(
            "Jonston",
            "Johnsten William",
            "Makdonald",
            "Mcdonnald James",
            "Gallager",
            "Docharty Tam",
            "Robbertson",
            "Stuart Cambell",
            "Mclauchlin",
            "Tomson Davie",
            "Andersen",
            "Wullie Smyth",
            "Shug Murfy",
            "Mcfarlen",
            "Kenedy",
            "O Neil Shaun",
            "Fergusson",
            "Maccinnes",
            "Alister Reed",
            "Wisniewsky");

    /// Those who are seen often first: the worker's open cases, then anybody.
    private static final String SEEN_BY = """
            select a.person_id
              from sharing.access a
              join agency.worker w on w.email = ?
             where a.until is null
               and (a.worker_id = w.id or a.desk = 'triage')
             order by a.worker_id is null, md5(a.id::text)
             limit 250
            """;

    private Errands() {}

    static List<Errand> in(Connection database) throws SQLException {
        var all = new ArrayList<Errand>();
        for (var member : List.of("morag.sinclair", "fiona.baird")) {
            all.add(new Errand("Person", member, people(member, "", database)));
            all.add(new Errand("Inbox", member, pages("/referrals/inbox")));
            all.add(new Errand("Search by misspelt name", member, searches()));
            all.add(new Errand("Today", member, List.of(_ -> "/")));
            all.add(new Errand("Team calendar, month", member, List.of(_ -> "/calendar?view=month")));
            all.add(new Errand("Team calendar, week", member, List.of(_ -> "/calendar?view=team")));
            all.add(new Errand("A person's appointments", member, people(member, "/appointments", database)));
        }
        all.add(new Errand("By the numbers, a year", "morag.sinclair", List.of(_ -> "/numbers")));
        all.add(new Errand("Distance travelled", "morag.sinclair", List.of(_ -> "/outcomes")));
        return all;
    }

    private static List<Errand.Way> people(String member, String part, Connection database) throws SQLException {
        try (var statement = database.prepareStatement(SEEN_BY)) {
            statement.setString(1, member + "@cast.invalid");
            var addresses = new ArrayList<Errand.Way>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var address = "/people/" + row.getString(1) + part;
                    addresses.add(_ -> address);
                }
            }
            return addresses;
        }
    }

    private static List<Errand.Way> pages(String list) {
        return Stream.of("", "?page=2", "?page=3")
                .<Errand.Way>map(page -> _ -> list + page)
                .toList();
    }

    private static List<Errand.Way> searches() {
        return MISSPELT.stream()
                .<Errand.Way>map(name -> visitor -> visitor.search(name))
                .toList();
    }
}
