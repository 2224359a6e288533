package pop.custody;

import java.time.Instant;
import java.util.UUID;

/// Somebody was handed over to the project: implemented by what referrals tell. A referral that came of an
/// approach has its id.
public interface HandedOver {

    UUID handedOver();

    Instant at();
}
