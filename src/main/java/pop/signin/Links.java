package pop.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Times;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Signed, expiring links for a partner who has no account.
///
/// A link's token is its id and a signature made with the house's key: it cannot be guessed or forged, and
/// the database does not hold it. Withdrawing a link, or letting it expire, closes it at once.
@Component
public class Links {

    private static final String PURPOSE = "refer";

    private final JdbcClient sql;
    private final Clock clock;
    private final Tokens tokens;

    Links(JdbcClient sql, Clock clock, Tokens tokens) {
        this.sql = sql;
        this.clock = clock;
        this.tokens = tokens;
    }

    /// @param label whom it is for, as a worker would say it: "Duty desk, Bell Street hostel"
    public record Link(
            UUID id,
            AgencyId agency,
            String agencyName,
            String label,
            Instant madeAt,
            Instant expiresAt,
            boolean open) {}

    /// Makes a link and returns its token. The token is shown once, to the worker who passes it on. The same id again
    /// makes no second link.
    public String make(UUID id, AgencyId agency, String label, WorkerId by, Duration lasts) {
        sql.sql("""
                        insert into signin.link (id, agency_id, label, made_by, made_at, expires_at)
                        values (:id, :agency, :label, :by, :now, :until)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("agency", agency.value())
                .param("label", label)
                .param("by", by.value())
                .param("now", Times.utc(clock.instant()))
                .param("until", Times.utc(clock.instant().plus(lasts)))
                .update();
        return tokens.of(PURPOSE, id);
    }

    /// The link a token stands for, open or not; nothing for a forged or mangled one.
    public Optional<Link> find(String token) {
        return tokens.idOf(PURPOSE, token).flatMap(this::find);
    }

    public Optional<Link> find(UUID id) {
        return sql.sql("""
                        select l.id, l.agency_id as agency, a.name as agency_name, l.label, l.made_at, l.expires_at,
                               l.withdrawn_at is null and l.expires_at > :now as open
                          from signin.link l
                          join agency.agency a on a.id = l.agency_id
                         where l.id = :id
                        """)
                .param("id", id)
                .param("now", Times.utc(clock.instant()))
                .query(Link.class)
                .optional();
    }

    /// The newest two hundred links, open ones first.
    public List<Link> all() {
        return sql.sql("""
                        select l.id, l.agency_id as agency, a.name as agency_name, l.label, l.made_at, l.expires_at,
                               l.withdrawn_at is null and l.expires_at > :now as open
                          from signin.link l
                          join agency.agency a on a.id = l.agency_id
                         order by open desc, l.made_at desc
                         limit 200
                        """)
                .param("now", Times.utc(clock.instant()))
                .query(Link.class)
                .list();
    }

    public void withdraw(UUID id) {
        sql.sql("update signin.link set withdrawn_at = :now where id = :id and withdrawn_at is null")
                .param("now", Times.utc(clock.instant()))
                .param("id", id)
                .update();
    }
}
