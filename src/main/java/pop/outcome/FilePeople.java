package pop.outcome;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.engagement.EngagementId;
import pop.person.PersonId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Whom a file is about, and their spells of support: by the number of their record or the reference of a referral.
@Component
class FilePeople {

    private final JdbcClient sql;

    FilePeople(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param born they were not born before
    record Known(@Nullable LocalDate born, List<Spell> spells) {

        /// The spell that a day lies in, the last of several; else, when that is said, the next that began after it.
        @Nullable
        Spell spell(LocalDate on, boolean early) {
            return spells.stream()
                    .filter(it -> it.holds(on))
                    .reduce((_, later) -> later)
                    .or(() -> spells.stream()
                            .filter(it -> early && it.from().isAfter(on))
                            .findFirst())
                    .orElse(null);
        }
    }

    record Spell(
            EngagementId id,
            PersonId person,
            AgencyId holder,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    private record Line(
            String reference,
            @Nullable LocalDate born,
            @Nullable UUID engagement,
            @Nullable UUID person,
            @Nullable UUID holder,
            @Nullable LocalDate begun,
            @Nullable LocalDate ended) {

        Optional<Spell> spell() {
            return engagement == null || person == null || holder == null || begun == null
                    ? Optional.empty()
                    : Optional.of(new Spell(
                            new EngagementId(engagement), new PersonId(person), new AgencyId(holder), begun, ended));
        }
    }

    /// By the reference in small letters.
    Map<String, Known> find(Collection<String> references) {
        var lines = sql.sql("""
                        with asked as materialized (
                            select x.reference, coalesce(p.main_id, q.main_id) as main_id
                              from unnest(:references::text[], :ids::uuid[]) x (reference, id)
                              left join person.person p on p.id = x.id
                              left join referral.referral r on r.reference = upper(x.reference)
                              left join person.person q on q.id = r.person_id
                        )
                        select a.reference, max(p.birth_earliest) over (partition by a.reference) as born, e.id as engagement, e.person_id as person,
                               e.holder_agency_id as holder, (e.opened_at at time zone 'Europe/London')::date as begun,
                               (e.ended_at at time zone 'Europe/London')::date as ended
                          from asked a
                          join person.person p on p.main_id = a.main_id
                          left join engagement.engagement e on e.person_id = p.id and e.closed_reason is distinct from 'OPENED_IN_ERROR'
                         order by a.reference, e.opened_at, e.id
                        """)
                .param("references", references.toArray(String[]::new))
                .param("ids", references.stream().map(FilePeople::id).toArray(UUID[]::new))
                .query(Line.class)
                .list();
        var found = new HashMap<String, Known>();
        for (var line : lines) {
            var known = found.computeIfAbsent(line.reference(), _ -> new Known(line.born(), new ArrayList<>()));
            line.spell().ifPresent(known.spells()::add);
        }
        return found;
    }

    static String folded(String reference) {
        return reference.strip().toLowerCase(Locale.UK);
    }

    private static @Nullable UUID id(String reference) {
        try {
            return UUID.fromString(reference);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
