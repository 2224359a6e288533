package pop.generate;

import java.time.Instant;

/// A reference for each referral, unlike any other of the same plan: counting up, each number is thrown far from the
/// one before, and never two on the same place. Its last character is the sum that `referral.Reference` checks.
final class References {

    /// So many referrals a person may have.
    static final int EACH = 4;

    private static final String ALPHABET = "34679CDFHJKMNPRTWXY";
    private static final int BASE = ALPHABET.length();
    private static final int DRAWN = 7;
    private static final long ALL = (long) Math.pow(BASE, DRAWN);

    /// Has no factor in common with 19.
    private static final long STEP = 555_555_557L;

    private final Plan plan;
    private final long start;

    References(Plan plan) {
        this.plan = plan;
        this.start = plan.lot(0, "references").below(Integer.MAX_VALUE) % ALL;
    }

    Instant now() {
        return plan.now();
    }

    String of(int person, int which) {
        long number = (start + (long) person * EACH + which) % ALL * STEP % ALL;
        var drawn = new StringBuilder();
        int sum = 0;
        for (int place = 0; place < DRAWN; place++) {
            int letter = (int) (number % BASE);
            number /= BASE;
            drawn.append(ALPHABET.charAt(letter));
            sum += (DRAWN + 1 - place) * letter;
        }
        drawn.append(ALPHABET.charAt(Math.floorMod(-sum, BASE)));
        return "POP-" + drawn.substring(0, 4) + "-" + drawn.substring(4);
    }

    /// Of an overdose notification: eight characters and no sum, as `overdose.Reference` makes them of chance.
    String overdose(int person) {
        return "OD-" + of(person, 0).substring("POP-".length());
    }
}
