package pop.engagement;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.person.PersonId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/// Reads a spell from a row of `select e.*` with the kinds of its facts as `facts`.
final class EngagementRow {

    private EngagementRow() {}

    static Engagement of(ResultSet row, int number) throws SQLException {
        return new Engagement(
                new EngagementId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("spell"),
                new TeamId(row.getObject("team_id", UUID.class)),
                new AgencyId(row.getObject("holder_agency_id", UUID.class)),
                row.getInt("version"),
                Arrays.stream((String[]) row.getArray("facts").getArray())
                        .map(FactKind::valueOf)
                        .toList(),
                standing(row));
    }

    private static Engagement.Standing standing(ResultSet row) throws SQLException {
        var pausedFor = row.getString("paused_for");
        var closedReason = row.getString("closed_reason");
        return new Engagement.Standing(
                EngagementStatus.valueOf(row.getString("status")),
                pausedFor == null ? null : PauseReason.valueOf(pausedFor),
                row.getObject("paused_until", LocalDate.class),
                closedReason == null ? null : CloseReason.valueOf(closedReason),
                worker(row, "closing_proposed_by"),
                worker(row, "lead_worker_id"),
                Times.instantOrNull(row, "ended_at"));
    }

    private static @Nullable WorkerId worker(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new WorkerId(id);
    }
}
