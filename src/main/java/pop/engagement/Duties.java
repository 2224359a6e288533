package pop.engagement;

import pop.web.When;

/// What waits for whoever leads a spell. Nothing stores it: it follows from where the spell stands, so that it moves
/// with the lead by itself.
final class Duties {

    private Duties() {}

    static String of(Engagements.Spell spell) {
        return switch (spell.status()) {
            case AWAITING_FIRST_CONTACT -> "the first contact is still to be made.";
            case ENGAGING -> "a first plan is to be agreed.";
            case ACTIVE -> "keeping in touch about the agreed plan.";
            case PAUSED ->
                spell.pausedUntil() == null
                        ? "looking again whether support can go on."
                        : "looking again on " + When.day(spell.pausedUntil()) + " whether support can go on.";
            case PLANNED_ENDING -> "bringing support to its planned end.";
            case CLOSED -> "nothing; the support is closed.";
        };
    }
}
