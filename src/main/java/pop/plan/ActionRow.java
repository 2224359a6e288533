package pop.plan;

import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.engagement.EngagementId;
import pop.person.PersonId;
import pop.sharing.Category;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/// A row of `plan.action` with the name of the worker, as a step.
final class ActionRow {

    private ActionRow() {}

    static Actions.Shown of(ResultSet row) throws SQLException {
        var worker = row.getObject("worker_id", UUID.class);
        var blockedBy = row.getString("blocked_by");
        var it = new Action(
                new ActionId(row.getObject("id", UUID.class)),
                new GoalId(row.getObject("goal_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new EngagementId(row.getObject("engagement_id", UUID.class)),
                new AgencyId(row.getObject("holder_agency_id", UUID.class)),
                Category.valueOf(row.getString("category")),
                new Action.What(
                        row.getString("text"),
                        Owner.valueOf(row.getString("owner")),
                        worker == null ? null : new WorkerId(worker),
                        row.getString("agency"),
                        row.getObject("due_on", LocalDate.class)),
                ActionStatus.valueOf(row.getString("status")),
                blockedBy == null ? null : BlockedBy.valueOf(blockedBy),
                row.getBoolean("rests"),
                row.getInt("version"));
        var name = row.getString("worker_name");
        return new Actions.Shown(it, name == null ? it.what().agency() : name, Times.instant(row, "changed_at"));
    }
}
