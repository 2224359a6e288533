package pop.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.rule.Refused;
import pop.web.Choice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Where services are.
@Component
class Places {

    private final JdbcClient sql;

    Places(JdbcClient sql) {
        this.sql = sql;
    }

    List<Place> of(ServiceId service) {
        return sql.sql("""
                        select a.id, l.id as location, l.name, l.street, l.town, l.postcode, l.transport, l.accessibility, a.description,
                               (select count(*) from directory.service_at_location b where b.location_id = l.id and b.id <> a.id) as others
                          from directory.service_at_location a
                          join directory.location l on l.id = a.location_id
                         where a.service_id = :service
                         order by l.name, l.street, a.id
                         limit 50
                        """)
                .param("service", service.value())
                .query((row, _) -> place(row))
                .list();
    }

    /// Places of the organisation where the service is not yet.
    List<Choice> others(OrganisationId organisation, ServiceId service) {
        return sql.sql("""
                        select l.id::text as id, concat_ws(', ', nullif(l.name, ''), nullif(l.street, ''), nullif(l.postcode, '')) as said
                          from directory.location l
                         where l.organisation_id = :organisation
                           and not exists (select
                                             from directory.service_at_location a
                                            where a.location_id = l.id
                                              and a.service_id = :service)
                         order by said
                         limit 100
                        """)
                .param("organisation", organisation.value())
                .param("service", service.value())
                .query((row, _) -> Choice.of(row.getString("id"), row.getString("said")))
                .list();
    }

    /// The same id again changes nothing.
    void add(Place it, OrganisationId organisation, Instant now) {
        sql.sql("""
                        insert into directory.location (id, organisation_id, name, street, town, postcode, latitude, longitude, transport,
                               accessibility, changed_at)
                        select :location, :organisation, :name, :street, :town, :postcode, p.latitude, p.longitude, :transport, :accessibility, :now
                          from (values (1)) one (row)
                          left join directory.postcode p on p.postcode = replace(:postcode, ' ', '')
                            on conflict (id) do nothing
                        """)
                .param("location", it.location())
                .param("organisation", organisation.value())
                .param("name", it.name())
                .param("street", it.street())
                .param("town", it.town())
                .param("postcode", it.postcode())
                .param("transport", it.transport())
                .param("accessibility", it.accessibility().toArray(String[]::new))
                .param("now", Times.utc(now))
                .update();
    }

    /// For all services that are there. Where it lies is looked up again when its postcode is another.
    ///
    /// @throws Refused when it is the place of somebody else
    void change(Place it, Instant now) {
        int rows = sql.sql("""
                        update directory.location l
                           set name = :name, street = :street, town = :town, postcode = :postcode, transport = :transport,
                               accessibility = :accessibility, changed_at = :now,
                               latitude = case when l.postcode = :postcode then l.latitude else
                                   (select p.latitude from directory.postcode p where p.postcode = replace(:postcode, ' ', '')) end,
                               longitude = case when l.postcode = :postcode then l.longitude else
                                   (select p.longitude from directory.postcode p where p.postcode = replace(:postcode, ' ', '')) end,
                               overridden = case when l.source is null then l.overridden else array(
                                   select unnest(l.overridden) union select c.name
                                     from (values ('name', l.name <> :name), ('street', l.street <> :street), ('town', l.town <> :town),
                                                  ('postcode', l.postcode <> :postcode), ('transport', l.transport <> :transport), ('accessibility', l.accessibility <> :accessibility)) c (name, differs)
                                    where c.differs) end
                         where l.id = :location
                        """)
                .param("location", it.location())
                .param("name", it.name())
                .param("street", it.street())
                .param("town", it.town())
                .param("postcode", it.postcode())
                .param("transport", it.transport())
                .param("accessibility", it.accessibility().toArray(String[]::new))
                .param("now", Times.utc(now))
                .update();
        if (rows == 0) {
            throw new Refused("directory.place-of-others");
        }
    }

    /// Adds the service there, or says anew how to find it there.
    void put(ServiceId service, Place it) {
        sql.sql("""
                        insert into directory.service_at_location (id, service_id, location_id, description)
                        values (:id, :service, :location, :description)
                            on conflict (service_id, location_id) do update set description = excluded.description
                        """)
                .param("id", it.id())
                .param("service", service.value())
                .param("location", it.location())
                .param("description", it.description())
                .update();
    }

    /// The place itself stays; hours and contacts of the service there go with it.
    void remove(ServiceId service, UUID id) {
        sql.sql("delete from directory.schedule where at_id = :id and service_id = :service")
                .param("id", id)
                .param("service", service.value())
                .update();
        sql.sql("""
                        delete from directory.contact
                         where at_id = (select a.id from directory.service_at_location a where a.id = :id and a.service_id = :service)
                        """).param("id", id).param("service", service.value()).update();
        sql.sql("delete from directory.service_at_location where id = :id and service_id = :service")
                .param("id", id)
                .param("service", service.value())
                .update();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("id", UUID.class),
                row.getObject("location", UUID.class),
                row.getString("name"),
                row.getString("street"),
                row.getString("town"),
                row.getString("postcode"),
                row.getString("transport"),
                List.of((String[]) row.getArray("accessibility").getArray()),
                row.getString("description"),
                row.getInt("others"));
    }
}
