package pop.transparency;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.person.PersonId;
import pop.sharing.Category;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What lies open to the viewer and why, from the same functions that the row policies stand on.
@Component
class Explanations {

    private final JdbcClient sql;

    Explanations(JdbcClient sql) {
        this.sql = sql;
    }

    /// A record that the viewer sees.
    ///
    /// @param host the agency whose team the viewer sits in
    /// @param sentHere whether it came with a referral to the viewer's team
    /// @param writtenByMe whether it is a note that its writer may read whatever else holds
    /// @param sentByUs whether it belongs to a referral that the viewer's team sent
    record Seen(
            @Nullable PersonId person,
            UUID holder,
            String holderName,
            @Nullable UUID host,
            Category category,
            boolean sentHere,
            boolean sentByUs,
            boolean writtenByMe,
            @Nullable Instant at) {}

    /// A holder's records of one category: whether they lie open to the viewer, by what, or what is missing.
    ///
    /// @param basis why there is a door to the person at all: a referral, support, a link, emergency, a request
    /// @param clause the clause that opens it, or the one that would if its agreement stood
    record Cell(
            UUID holder,
            String holderName,
            Category category,
            boolean open,
            Way how,
            @Nullable String basis,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable String condition,
            @Nullable String choice,
            @Nullable UUID agreement,
            @Nullable String title,
            @Nullable Integer version,
            @Nullable Integer clause) {}

    /// @param kind a table with its schema, such as `contact.note`
    /// @return nothing when there is no such record, or the viewer may not know
    Optional<Seen> record(String kind, UUID id) {
        return sql.sql("""
                        select r.person_id as person, r.holder, a.name as holder_name, sharing.host() as host, r.category, r.sent_here, r.sent_by_us, r.written_by_me, r.at
                          from sharing.record_of(:kind, :id) r
                          join agency.agency a on a.id = r.holder
                        """)
                .param("kind", kind)
                .param("id", id)
                .query(Seen.class)
                .optional();
    }

    /// The viewer's own agency first, then by name; categories in the order of the list. Nothing without a door.
    List<Cell> of(PersonId person) {
        return sql.sql("""
                        select e.holder, a.name as holder_name, e.category, e.open, e.how, e.basis, e.since, e.until, e.condition, e.choice,
                               g.id as agreement, g.title, g.version, c.number as clause
                          from sharing.explained(:person) e
                          join agency.agency a on a.id = e.holder
                          left join sharing.clause c on c.id = e.clause_id
                          left join sharing.agreement g on g.id = c.agreement_id
                         order by e.holder <> (select sharing.agency()), a.name, e.category
                        """).param("person", person.value()).query(Cell.class).list();
    }
}
