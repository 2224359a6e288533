package pop.delivery;

import org.jspecify.annotations.Nullable;
import pop.database.Times;
import pop.delivery.Message.Recipient;
import pop.delivery.Message.Subject;
import pop.delivery.Message.Way;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/// Reads rows of delivery.message joined with delivery.about.
final class Rows {

    private Rows() {}

    static Message message(ResultSet row) throws SQLException {
        return new Message(
                id(row),
                row.getString("kind"),
                new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getObject("person_id", UUID.class),
                row.getObject("holder_agency_id", UUID.class),
                Set.of((String[]) row.getArray("categories").getArray()),
                new Recipient(
                        row.getObject("recipient_agency_id", UUID.class),
                        row.getObject("recipient_worker_id", UUID.class),
                        row.getString("recipient_name"),
                        Way.valueOf(row.getString("channel")),
                        row.getString("address")),
                row.getString("basis"),
                row.getObject("basis_id", UUID.class),
                Times.instantOrNull(row, "due_at"),
                Times.instantOrNull(row, "not_after"));
    }

    static Outgoing outgoing(ResultSet row, int number) throws SQLException {
        return new Outgoing(
                id(row),
                row.getString("kind"),
                Way.valueOf(row.getString("channel")),
                row.getObject("holder_agency_id", UUID.class),
                row.getObject("recipient_agency_id", UUID.class),
                about(row),
                row.getObject("person_id", UUID.class),
                course(row));
    }

    private static @Nullable Subject about(ResultSet row) throws SQLException {
        var kind = row.getString("subject_kind");
        return kind == null ? null : new Subject(kind, row.getObject("subject_id", UUID.class));
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                MessageStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                Times.instant(row, "due_at"),
                Times.instantOrNull(row, "sent_at"),
                Times.instantOrNull(row, "ask_at"),
                row.getString("stopped_reason"),
                row.getObject("acknowledged_by", UUID.class),
                Times.instantOrNull(row, "acknowledged_at"));
    }

    private static MessageId id(ResultSet row) throws SQLException {
        return new MessageId(row.getObject("id", UUID.class));
    }
}
