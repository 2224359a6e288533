package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.directory.ServiceId;
import pop.person.PersonId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Services that help with something, and how to ring them.
@Component
class Choosing {

    private static final int MOST = 60;

    private final JdbcClient sql;

    Choosing(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param tried whether the person was sent there for the same before
    record Offer(
            ServiceId id,
            String name,
            String organisation,
            String capacity,
            @Nullable Integer weeks,
            String freshness,
            String howToRefer,
            boolean tried) {}

    /// Those with room and a fresh listing first; what is closed is not offered.
    List<Offer> offers(String need, PersonId person, boolean untriedOnly, int most) {
        return sql.sql("""
                        select s.id, s.name, o.name as organisation, s.capacity, s.waiting_weeks as weeks, l.status as freshness, s.how_to_refer, t.tried
                          from directory.service s
                          join directory.service_need n on n.service_id = s.id and n.need = :need
                          join directory.organisation o on o.id = s.organisation_id
                          join directory.listing l on l.service_id = s.id
                         cross join lateral (select exists (select
                                                              from onward.onward x
                                                             where x.service_id = s.id
                                                               and x.person_id = :person
                                                               and x.need = :need
                                                               and x.status <> 'ENTERED_IN_ERROR') as tried) t
                         where s.status = 'ACTIVE'
                           and not (:untried and t.tried)
                         order by t.tried, array_position(array['ROOM', 'UNKNOWN', 'WAITING_LIST', 'FULL'], s.capacity),
                                  array_position(array['VERIFIED', 'DUE', 'OVERDUE', 'DEPRIORITISED', 'HIDDEN'], l.status), s.name, s.id
                         limit :most
                        """)
                .param("need", need)
                .param("person", person.value())
                .param("untried", untriedOnly)
                .param("most", Math.min(most, MOST))
                .query(Offer.class)
                .list();
    }

    /// A number of the service that a text can go to, with its country.
    Optional<String> mobile(ServiceId service) {
        return phones(service).stream()
                .map(phone -> phone.replaceAll("[^0-9+]", ""))
                .filter(phone -> phone.matches("(\\+44|0)7\\d{9}"))
                .map(phone -> phone.startsWith("0") ? "+44" + phone.substring(1) : phone)
                .findFirst();
    }

    List<String> phones(ServiceId service) {
        return sql.sql("""
                        select c.phone
                          from directory.contact c
                          left join directory.service_at_location a on a.id = c.at_id
                         where (c.service_id = :service or a.service_id = :service)
                           and c.phone <> ''
                         order by c.id
                         limit 10
                        """)
                .param("service", service.value())
                .query(String.class)
                .list();
    }

    /// Who leads the teams in which a worker sits, apart from themselves.
    List<UUID> leadsOver(UUID worker, LocalDate today) {
        return sql.sql("""
                        select distinct l.worker_id
                          from agency.post p
                          join agency.post l on l.team_id = p.team_id and l.role = 'TEAM_LEADER' and l.worker_id <> p.worker_id
                         where p.worker_id = :worker
                           and p.since <= :today and (p.until is null or p.until > :today)
                           and l.since <= :today and (l.until is null or l.until > :today)
                        """)
                .param("worker", worker)
                .param("today", today)
                .query((row, _) -> row.getObject("worker_id", UUID.class))
                .list();
    }
}
