package pop.intake;

import pop.person.NewPerson;
import pop.referral.ReceivedReferrals.Received;

import java.util.List;

/// A row as it was read: what it tells of a person and of a referral, and every cell that was not taken over as it
/// stands.
///
/// @param content all that the row says, for its key: the same content is the same referral
record Told(int row, String content, NewPerson person, Received referral, Likeness likeness, List<Line> checks) {}
