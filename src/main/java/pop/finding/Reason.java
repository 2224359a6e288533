package pop.finding;

/// Why a service fits, what has to be asked, or what probably stops it, in plain words.
record Reason(Kind kind, String words) {

    enum Kind {
        FITS,
        ASK,
        STOPS
    }
}
