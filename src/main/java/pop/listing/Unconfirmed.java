package pop.listing;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.directory.Freshness;
import pop.directory.ServiceId;

import java.time.Instant;
import java.util.List;

/// Listings that somebody should look at: nobody has confirmed them for long or ever, or they are said to be wrong.
@Component
class Unconfirmed {

    static final int A_PAGE = 25;

    /// Whose are asked for.
    enum Whose {
        MINE,
        NOBODYS,
        ALL
    }

    private static final String WANTED = """
              from directory.listing l
              join directory.service s on s.id = l.service_id
              join directory.organisation o on o.id = s.organisation_id
              left join agency.worker w on w.id = s.owner_id
             where s.status <> 'CLOSED'
               and (l.status <> 'VERIFIED' or not l.confirmed or l.doubted)
            """;

    private final JdbcClient sql;

    Unconfirmed(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param since when it was last confirmed or else listed
    /// @param askedAt when the service was last asked by mail, if it was since then
    record Line(
            ServiceId id,
            String name,
            String organisation,
            @Nullable String owner,
            Freshness freshness,
            Instant since,
            boolean confirmed,
            boolean doubted,
            boolean hasMail,
            boolean unreached,
            @Nullable Instant askedAt) {}

    /// @param keeps whether the viewer may keep listings
    record Counts(int mine, int nobodys, int all, boolean keeps) {}

    /// Those said to be wrong first, then the longest unconfirmed; one more than a page.
    List<Line> list(Whose whose, WorkerId viewer, long offset) {
        return sql.sql("""
                        select s.id, s.name, o.name as organisation, w.name as owner, l.status as freshness, l.since, l.confirmed, l.doubted,
                               s.email <> '' as has_mail, s.unreached_at is not null as unreached,
                               (select max(f.happened_at) from directory.fact f
                                 where f.service_id = s.id and f.kind = 'ASKED' and f.happened_at >= l.since) as asked_at
                        """ + WANTED + """
                           and (:whose = 'ALL' or :whose = 'MINE' and s.owner_id = :viewer or :whose = 'NOBODYS' and s.owner_id is null)
                         order by l.doubted desc, l.since, s.id
                         limit :limit offset :offset
                        """)
                .param("whose", whose.name())
                .param("viewer", viewer.value())
                .param("limit", A_PAGE + 1)
                .param("offset", offset)
                .query(Line.class)
                .list();
    }

    Counts count(WorkerId viewer) {
        return sql.sql("""
                        select count(*) filter (where s.owner_id = :viewer) as mine, count(*) filter (where s.owner_id is null) as nobodys,
                               count(*) as "all", directory.keeps() as keeps
                        """ + WANTED)
                .param("viewer", viewer.value())
                .query(Counts.class)
                .single();
    }
}
