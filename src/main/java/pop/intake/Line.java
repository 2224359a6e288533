package pop.intake;

/// One line of the report: a row and what became of it, or a cell and what was made of it. Row 0 is the file as a
/// whole.
///
/// @param says what the cell says, as typed
/// @param reference the referral it became, empty when none, or none yet
record Line(int row, RowResult result, String column, String says, String reason, String reference) {

    private static final int MOST = 300;

    /// The first four are what becomes of a row; the others say something about a cell, or about the whole file.
    enum RowResult {
        IMPORTED("green"),
        JOINED("teal"),
        ALREADY_THERE("grey"),
        REPORTED("red"),
        CHECK("amber"),
        NOTE("grey");

        private final String colour;

        RowResult(String colour) {
            this.colour = colour;
        }

        String colour() {
            return colour;
        }
    }

    static Line check(int row, String column, String says, String reason) {
        return new Line(row, RowResult.CHECK, column, cut(says, MOST), reason, "");
    }

    /// Said of the file as a whole.
    static Line note(String column, String says, String reason) {
        return new Line(0, RowResult.NOTE, column, cut(says, MOST), reason, "");
    }

    static Line of(int row, RowResult result, String reason, String reference) {
        return new Line(row, result, "", "", reason, reference);
    }

    static Line reported(int row, String column, String says, String reason) {
        return new Line(row, RowResult.REPORTED, column, cut(says, MOST), reason, "");
    }

    Line with(String referralReference) {
        return new Line(row, result, column, says, reason, referralReference);
    }

    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
