package pop.overdose;

/// What one says on the telephone: `OD-7KXM-94TR`. Made of the chance in the id; without vowels, and without
/// characters that are taken for each other.
final class Reference {

    private static final String ALPHABET = "34679CDFHJKMNPRTWXY";
    private static final int LENGTH = 8;
    private static final int HALF = LENGTH / 2;

    private Reference() {}

    static String of(NotificationId id) {
        long rest = id.value().getLeastSignificantBits() >>> 2;
        var text = new StringBuilder("OD-");
        for (int place = 0; place < LENGTH; place++) {
            if (place == HALF) {
                text.append('-');
            }
            text.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return text.toString();
    }
}
