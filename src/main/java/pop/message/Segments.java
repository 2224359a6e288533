package pop.message;

/// How many texts a text is: 160 characters, or 153 each when there are several; with a character that is not in the
/// alphabet of GSM (3GPP TS 23.038) 70, or 67 each.
record Segments(int characters, boolean gsm) {

    private static final String ALPHABET =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
                    + "abcdefghijklmnopqrstuvwxyzäöñüà";
    /// Each of these takes the place of two.
    private static final String DOUBLE = "^{}\\[~]|€";

    static Segments of(String text) {
        var gsm = text.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0 || DOUBLE.indexOf(it) >= 0);
        var doubles = gsm ? text.chars().filter(it -> DOUBLE.indexOf(it) >= 0).count() : 0;
        return new Segments(text.length() + (int) doubles, gsm);
    }

    int count() {
        var one = gsm ? 160 : 70;
        var each = gsm ? 153 : 67;
        return characters <= one ? 1 : (characters + each - 1) / each;
    }
}
