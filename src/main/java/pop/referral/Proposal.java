package pop.referral;

import java.util.Locale;

/// What the software makes of one test, with the evidence a person needs to decide it.
record Proposal(Criterion test, Finding proposed, String evidence) {

    private static final int QUOTED = 240;

    static Proposal met(Criterion test, String evidence) {
        return new Proposal(test, Finding.MET, evidence);
    }

    static Proposal notMet(Criterion test, String evidence) {
        return new Proposal(test, Finding.NOT_MET, evidence);
    }

    static Proposal notKnown(Criterion test, String evidence) {
        return new Proposal(test, Finding.NOT_KNOWN, evidence);
    }

    /// The told words, shortened where they are many: all of them stand on the page beside.
    static String quote(String told) {
        String line = told.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= QUOTED) {
            return "“" + line + "”";
        }
        return "“" + line.substring(0, line.offsetByCodePoints(0, QUOTED)).strip() + "…”";
    }

    static String plain(String told) {
        return told.strip().toLowerCase(Locale.UK);
    }
}
