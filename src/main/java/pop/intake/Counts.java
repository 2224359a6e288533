package pop.intake;

import pop.intake.Line.RowResult;

/// How many rows ended how, and how many cells a person should look at.
public record Counts(int imported, int joined, int alreadyThere, int reported, int checks) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(RowResult result) {
        return new Counts(
                imported + one(result, RowResult.IMPORTED),
                joined + one(result, RowResult.JOINED),
                alreadyThere + one(result, RowResult.ALREADY_THERE),
                reported + one(result, RowResult.REPORTED),
                checks + one(result, RowResult.CHECK));
    }

    public int rows() {
        return imported + joined + alreadyThere + reported;
    }

    private static int one(RowResult result, RowResult counted) {
        return result == counted ? 1 : 0;
    }
}
