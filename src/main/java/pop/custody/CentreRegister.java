package pop.custody;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Keeps custody centres and what they are for, with dates. [Centres] reads them.
@Component
class CentreRegister {

    private final JdbcClient sql;

    CentreRegister(JdbcClient sql) {
        this.sql = sql;
    }

    /// In the order in which they are offered.
    List<CentreHistory> all() {
        var roles = roles();
        return sql.sql("""
                        select c.id, c.name, c.cells, c.visited, c.since, c.until
                          from custody.centre c
                         order by c.rank, c.name
                        """)
                .query((row, _) -> centre(row, roles.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    Optional<CentreHistory> find(CentreId id) {
        return all().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// Holds it until the end of the transaction: what is changed of it at once comes one after the other.
    void hold(CentreId id) {
        sql.sql("select c.id from custody.centre c where c.id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /// The same id again changes nothing.
    ///
    /// @return false when there is another of this name
    boolean add(CentreHistory it) {
        sql.sql("""
                        insert into custody.centre (id, name, cells, rank, visited, since)
                        select :id, :name, :cells::int, coalesce(max(c.rank), 0) + 1, :visited, :since
                          from custody.centre c
                        on conflict do nothing
                        """)
                .param("id", it.id().value())
                .param("name", it.name())
                .param("cells", it.cells())
                .param("visited", it.visited())
                .param("since", it.since())
                .update();
        return sql.sql("select exists (select from custody.centre c where c.id = :id)")
                .param("id", it.id().value())
                .query(Boolean.class)
                .single();
    }

    /// From a day on it is for something else; what it was for ends then. The same id again changes nothing.
    ///
    /// @param role nothing begins later
    void change(CentreHistory it, UUID id, CentreHistory.Held role) {
        sql.sql("""
                        update custody.centre_role
                           set until = :since
                         where centre_id = :centre
                           and since < :since
                           and (until is null or until > :since)
                           and id <> :id
                        """)
                .param("since", role.since())
                .param("centre", it.id().value())
                .param("id", id)
                .update();
        sql.sql("""
                        insert into custody.centre_role (id, centre_id, role, since, until)
                        values (:id, :centre, :role, :since, :until::date)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("centre", it.id().value())
                .param("role", role.role().name())
                .param("since", role.since())
                .param("until", it.until())
                .update();
    }

    boolean hasRole(UUID id) {
        return sql.sql("select exists (select from custody.centre_role r where r.id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// What it is for ends with it, and opens with it again.
    ///
    /// @param until null when it is open again
    void close(CentreHistory it, @Nullable LocalDate until) {
        sql.sql("""
                        update custody.centre_role
                           set until = :until::date
                         where centre_id = :id
                           and (until is not distinct from :was::date or until > :until::date)
                        """)
                .param("until", until)
                .param("was", it.until())
                .param("id", it.id().value())
                .update();
        sql.sql("update custody.centre set until = :until::date where id = :id")
                .param("until", until)
                .param("id", it.id().value())
                .update();
    }

    private Map<UUID, List<CentreHistory.Held>> roles() {
        record Of(UUID centre, CentreHistory.Held held) {}
        return sql
                .sql("select r.centre_id, r.role, r.since, r.until from custody.centre_role r order by r.since desc")
                .query((row, _) -> new Of(
                        row.getObject("centre_id", UUID.class),
                        new CentreHistory.Held(
                                Centres.Role.valueOf(row.getString("role")),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::centre, Collectors.mapping(Of::held, Collectors.toList())));
    }

    private static CentreHistory centre(ResultSet row, List<CentreHistory.Held> roles) throws SQLException {
        return new CentreHistory(
                new CentreId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("cells", Integer.class),
                row.getBoolean("visited"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                roles);
    }
}
