package pop.listing;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.directory.Freshness;
import pop.directory.ServiceId;

import java.time.Instant;
import java.util.List;

/// Which services are to be asked whether their listing is right.
@Component
class Asking {

    private static final int AT_ONCE = 200;

    private final JdbcClient sql;

    Asking(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param stage how long nobody has confirmed it: asked once at each
    record Due(
            ServiceId id,
            String name,
            String email,
            @Nullable AgencyId agency,
            Freshness stage,
            Instant since) {}

    /// As the house, by its clock. Who could not be reached is not asked again until the address is another.
    List<Due> due() {
        return sql.sql("""
                        select s.id, s.name, s.email, o.agency_id as agency, l.status as stage, l.since
                          from directory.listing l
                          join directory.service s on s.id = l.service_id
                          join directory.organisation o on o.id = s.organisation_id
                         where l.status in ('DUE', 'OVERDUE', 'DEPRIORITISED')
                           and s.status = 'ACTIVE'
                           and s.email <> ''
                           and s.unreached_at is null
                           and not exists (select
                                             from directory.fact f
                                            where f.service_id = s.id
                                              and f.kind = 'ASKED'
                                              and f.note = l.status
                                              and f.happened_at >= l.since)
                         order by l.since, s.id
                         limit :limit
                        """).param("limit", AT_ONCE).query(Due.class).list();
    }
}
