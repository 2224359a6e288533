package pop.contact;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What was written about contacts. A note that the viewer's role is not shown is simply absent.
@Component
class Notes {

    private final JdbcClient sql;

    Notes(JdbcClient sql) {
        this.sql = sql;
    }

    record Note(UUID id, ContactId contact, NoteCategory category, boolean confidential, String text) {}

    void add(Contacts.Contact to, Note note, Instant now) {
        sql.sql("""
                        insert into contact.note (id, contact_id, person_id, holder_agency_id, category, confidential, text, recorded_at, recorded_by)
                        values (:id, :contact, :person, :holder, :category, :confidential, :text, :now, :by)
                        """)
                .param("id", note.id())
                .param("contact", note.contact().value())
                .param("person", to.person().value())
                .param("holder", to.holder().value())
                .param("category", note.category().name())
                .param("confidential", note.confidential())
                .param("text", note.text())
                .param("now", Times.utc(now))
                .param("by", to.worker().value())
                .update();
    }

    List<Note> of(List<ContactId> contacts) {
        return sql.sql("""
                        select n.id, n.contact_id as contact, n.category, n.confidential, n.text
                          from contact.note n
                         where n.contact_id = any (:contacts)
                         order by n.recorded_at, n.id
                        """)
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .query(Note.class)
                .list();
    }
}
