package pop.generate;

import org.postgresql.copy.CopyManager;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/// All that is written of a person. A new room comes last, unless others refer to it.
final class Rooms {

    private final Plan plan;
    private final List<Room> all;

    Rooms(Plan plan, Staff staff, Listings listings) {
        this.plan = plan;
        all = List.of(
                new GeneratedPeople(staff),
                new GeneratedReferrals(plan, staff),
                new GeneratedDrafts(plan, staff),
                new GeneratedEngagements(staff),
                new GeneratedContacts(),
                new GeneratedAppointments(plan, staff),
                new GeneratedAccess(staff),
                new GeneratedAlerts(plan),
                new GeneratedConcerns(plan, staff),
                new GeneratedPlans(plan),
                new GeneratedJustice(plan, staff),
                new GeneratedCells(plan, staff, listings),
                new GeneratedOnward(plan, listings),
                new GeneratedNaloxone(plan),
                new GeneratedReadings(plan));
    }

    List<String> tables() {
        return all.stream()
                .flatMap(room -> room.tables().stream())
                .map(Rows::table)
                .toList();
    }

    void write(Life life) {
        all.forEach(room -> room.write(life, plan.lot(life.number(), room.name())));
    }

    void copy(CopyManager into) throws SQLException, IOException {
        for (var table : all.stream().flatMap(room -> room.tables().stream()).toList()) {
            table.copy(into);
        }
    }
}
