package pop.onward;

import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.directory.ServiceId;
import pop.person.PersonId;
import pop.sharing.Category;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/// Reads an onward referral with what happened to it.
final class StandingRow {

    static final String SELECT = """
            select o.id, o.need_id, o.need, o.person_id, o.holder_agency_id, o.category, o.mode, o.route, o.service_id, o.service_name,
                   o.to_agency_id, o.urgent, o.worker_id, o.code_number, o.links_shut, o.sent_at, o.told_at, o.answer_by, o.attention, o.version,
                   o.kinds
              from onward.standing o
            """;

    private StandingRow() {}

    static Onward read(ResultSet row) throws SQLException {
        var agency = row.getObject("to_agency_id", UUID.class);
        var attention = row.getString("attention");
        return new Onward(
                new OnwardId(row.getObject("id", UUID.class)),
                row.getObject("need_id", UUID.class),
                row.getString("need"),
                new PersonId(row.getObject("person_id", UUID.class)),
                new AgencyId(row.getObject("holder_agency_id", UUID.class)),
                Category.valueOf(row.getString("category")),
                Mode.valueOf(row.getString("mode")),
                Route.valueOf(row.getString("route")),
                new ServiceId(row.getObject("service_id", UUID.class)),
                row.getString("service_name"),
                agency == null ? null : new AgencyId(agency),
                row.getBoolean("urgent"),
                new WorkerId(row.getObject("worker_id", UUID.class)),
                row.getInt("code_number"),
                row.getBoolean("links_shut"),
                new Course(
                        Arrays.stream((String[]) row.getArray("kinds").getArray())
                                .map(FactKind::valueOf)
                                .toList(),
                        Times.instantOrNull(row, "sent_at"),
                        Times.instantOrNull(row, "told_at"),
                        Times.instantOrNull(row, "answer_by"),
                        attention == null ? null : Attention.valueOf(attention)),
                row.getInt("version"));
    }
}
