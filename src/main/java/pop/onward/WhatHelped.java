package pop.onward;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.directory.ServiceId;
import pop.finding.PastSuccess;
import pop.person.PersonId;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What came of earlier referrals and handovers, counted over everybody: nothing is told of fewer than five people.
@Component
class WhatHelped implements PastSuccess {

    private final JdbcClient sql;

    WhatHelped(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<ServiceId, Tried> of(Collection<ServiceId> services, Collection<String> needs) {
        return sql
                .sql("select h.service_id, h.people, h.helped from onward.helped(:services, :needs) h")
                .param("services", services.stream().map(ServiceId::value).toArray(UUID[]::new))
                .param("needs", needs.toArray(String[]::new))
                .query((row, _) -> Map.entry(
                        new ServiceId(row.getObject("service_id", UUID.class)),
                        new Tried(row.getInt("people"), row.getInt("helped"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Set<ServiceId> triedBy(PersonId person, Collection<ServiceId> services) {
        return Set.copyOf(sql.sql("""
                        select distinct o.service_id
                          from onward.onward o
                         where o.person_id = :person
                           and o.service_id = any (:services)
                           and o.status <> 'ENTERED_IN_ERROR'
                        """)
                .param("person", person.value())
                .param("services", services.stream().map(ServiceId::value).toArray(UUID[]::new))
                .query((row, _) -> new ServiceId(row.getObject("service_id", UUID.class)))
                .list());
    }
}
