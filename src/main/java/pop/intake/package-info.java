/// Intake: referrals that arrive many at once, in a partner's spreadsheet. Each row is read as it was meant, becomes a
/// referral of its own, and is accounted for in a report: what was done with it, and every cell that could not be
/// taken over as it stands. Nothing is guessed, nothing is lost, and the same row twice is one referral.
///
/// `Columns` finds the columns, `RowReader` reads a row, `Run` decides, `ReceivingDesk` writes, `SentFiles` keeps what
/// became of a file.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"agency", "sharing", "person", "referral", "spreadsheet", "rule", "web", "database"})
package pop.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
