package pop.referral;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.person.PersonId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import static pop.database.Times.instant;
import static pop.database.Times.instantOrNull;

/// Reads a referral from a row of `select r.*`.
final class ReferralRow {

    private ReferralRow() {}

    static Referral of(ResultSet row, int number) throws SQLException {
        return new Referral(
                new ReferralId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new TeamId(row.getObject("team_id", UUID.class)),
                new AgencyId(row.getObject("holder_agency_id", UUID.class)),
                row.getString("sender_key"),
                row.getObject("sent_by", UUID.class),
                CameBy.valueOf(row.getString("came_by")),
                person(row.getObject("person_id", UUID.class)),
                row.getBoolean("person_chosen"),
                ReferralStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                details(row),
                new Referral.Times(
                        instant(row, "drafted_at"),
                        instant(row, "draft_until"),
                        instantOrNull(row, "submitted_at"),
                        instantOrNull(row, "first_attempt_at"),
                        instantOrNull(row, "first_contact_at"),
                        instantOrNull(row, "decided_at")));
    }

    private static Details details(ResultSet row) throws SQLException {
        return new Details(
                Source.valueOf(row.getString("source")),
                row.getString("from_agency"),
                row.getString("referrer"),
                row.getString("referrer_contact"),
                row.getString("name_told"),
                row.getString("birth_told"),
                row.getString("sex_told"),
                row.getString("address_told"),
                row.getString("phone_told"),
                row.getString("safe_contact"),
                Agrees.valueOf(row.getString("agrees")),
                row.getString("agrees_told"),
                Risk.valueOf(row.getString("risk")),
                row.getObject("referred_on", LocalDate.class));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
