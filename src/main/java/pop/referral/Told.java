package pop.referral;

import java.time.Instant;
import java.util.UUID;

/// One section of what was told about the person, as typed.
record Told(UUID id, Section section, String text, Instant toldAt, UUID toldBy) {}
