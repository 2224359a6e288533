package pop.transparency;

import org.jspecify.annotations.Nullable;
import pop.agency.Post;
import pop.transparency.Explanations.Cell;
import pop.transparency.Explanations.Seen;
import pop.web.When;
import pop.web.Words;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Why a viewer sees a record, in three plain answers: what they have to do with the person, which rule opens it, and
/// what the person said about sharing.
record Because(
        String around, String rule, String said, @Nullable UUID agreement) {

    private static final String NOTHING_TO_ASK = "Nothing to ask: it does not leave the agency that holds it.";

    static Because of(Seen record, List<Cell> cells, Post viewer) {
        return cells.stream()
                .filter(cell -> cell.open() && cell.category() == record.category())
                .filter(cell -> cell.holder().equals(record.sentHere() ? record.host() : record.holder()))
                .findFirst()
                .map(cell -> opened(cell, record, viewer))
                .orElseGet(() -> record.writtenByMe() ? written() : sent());
    }

    private static Because written() {
        return new Because("You wrote it.", "A note that one wrote one can read again.", NOTHING_TO_ASK, null);
    }

    private static Because opened(Cell cell, Seen record, Post viewer) {
        var came = cell.holder().equals(record.holder())
                ? ""
                : record.holderName() + " sent it to your team with a referral. ";
        return new Because(around(cell), came + rule(cell, viewer), said(cell), cell.agreement());
    }

    private static Because sent() {
        return new Because(
                "Your team sent the referral that it belongs to.",
                "Whoever sends a referral sees what they sent and what became of it, nothing else.",
                NOTHING_TO_ASK,
                null);
    }

    /// "You are in the team around them. Since 3 November 2026, 10:15."
    static String around(Cell cell) {
        return words("transparency.basis." + cell.basis())
                + (cell.since() == null ? "" : " Since " + When.at(cell.since()) + ".")
                + (cell.until() == null ? "" : " Until " + When.at(cell.until()) + ".");
    }

    /// The rule for a cell, open or not.
    static String rule(Cell cell, Post viewer) {
        return words(
                "transparency.way." + cell.how(),
                cell.holderName(),
                lower(cell.category()),
                lower(viewer.role()),
                viewer.agencyName(),
                cell.title() == null ? "" : cell.title() + ", version " + cell.version() + ", clause " + cell.clause());
    }

    private static String said(Cell cell) {
        if (cell.how() == Way.OWN) {
            return NOTHING_TO_ASK;
        }
        return words(
                "transparency.said." + (cell.choice() == null ? "NOT_ASKED" : cell.choice()) + "." + cell.condition());
    }

    private static String lower(Enum<?> constant) {
        return Words.of(constant).toLowerCase(Locale.UK);
    }

    private static String words(String code, Object... facts) {
        return Words.find(code, facts).orElseThrow(() -> new IllegalStateException("no words for " + code));
    }
}
