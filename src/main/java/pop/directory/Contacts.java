package pop.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/// Whom to call or write to about services.
@Component
class Contacts {

    private final JdbcClient sql;

    Contacts(JdbcClient sql) {
        this.sql = sql;
    }

    /// Of the service, wherever it is; those of its organisation last.
    List<Contact> of(ServiceId service, OrganisationId organisation) {
        return sql.sql("""
                        select c.id, c.name, c.title, c.email, c.phone, c.organisation_id is not null as organisations
                          from directory.contact c
                         where c.service_id = :service
                            or c.organisation_id = :organisation
                            or c.at_id = any (array(select a.id from directory.service_at_location a where a.service_id = :service))
                         order by organisations, c.name, c.title, c.id
                         limit 50
                        """)
                .param("service", service.value())
                .param("organisation", organisation.value())
                .query(Contact.class)
                .list();
    }

    /// Adds it, or puts it in the place of the one with the same id.
    void put(ServiceId service, Contact it) {
        sql.sql("""
                        insert into directory.contact (id, service_id, name, title, email, phone)
                        values (:id, :service, :name, :title, :email, :phone)
                            on conflict (id) do update
                           set name = excluded.name, title = excluded.title, email = excluded.email, phone = excluded.phone
                         where contact.service_id = excluded.service_id
                        """)
                .param("id", it.id())
                .param("service", service.value())
                .param("name", it.name())
                .param("title", it.title())
                .param("email", it.email())
                .param("phone", it.phone())
                .update();
    }

    void remove(ServiceId service, UUID id) {
        sql.sql("delete from directory.contact where id = :id and service_id = :service")
                .param("id", id)
                .param("service", service.value())
                .update();
    }
}
