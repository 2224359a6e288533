package pop.engagement;

import org.jspecify.annotations.Nullable;
import pop.rule.Refused;

/// How a spell is to end. Every "no" carries whose it was, why, and what was offered instead.
record Closing(CloseReason reason, @Nullable Whose whose, String note, String alternative) {

    static Closing lostContact(String note, String alternative) {
        return new Closing(CloseReason.LOST_CONTACT, Whose.POP, note, alternative);
    }

    Whose decidedBy() {
        if (reason == CloseReason.DIED) {
            return Whose.SYSTEM;
        }
        if (reason == CloseReason.LOST_CONTACT) {
            return Whose.POP;
        }
        if (whose == null) {
            throw new Refused("engagement.closing-needs-whose");
        }
        return whose;
    }

    void check() {
        decidedBy();
        if (reason.needsAlternative() && alternative.isBlank()) {
            throw new Refused("engagement.closing-needs-alternative");
        }
        if (reason.needsNote() && note.isBlank()) {
            throw new Refused("engagement.closing-needs-note");
        }
    }
}
