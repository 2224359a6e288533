package pop.referral;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a referrer is given to ask by: `POP-7KXM-94TR`. Drawn by lot, so it tells nothing and cannot be counted on.
///
/// No character looks like another that is used or expected (0 and O, 1, I and L, 2 and Z, 5 and S, 6 and G, 8 and B,
/// U and V), and without vowels no group spells a word. The nineteen left are a prime number of characters: a sum with
/// a different weight at each place, which must be 0 modulo 19, finds every single wrong one and every swap of two.
public record Reference(String text) {

    private static final String ALPHABET = "34679CDFHJKMNPRTWXY";
    private static final int LENGTH = 8;
    private static final Pattern SHAPE = Pattern.compile("POP-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");

    public Reference {
        if (!SHAPE.matcher(text).matches() || sum(text.substring(4).replace("-", "")) != 0) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    public static Reference random(SecureRandom random) {
        var drawn = new StringBuilder();
        while (drawn.length() < LENGTH - 1) {
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        // the last place has the weight 1, so it takes what is missing from a multiple of nineteen
        int missing = Math.floorMod(-sum(drawn + ALPHABET.substring(0, 1)), ALPHABET.length());
        return new Reference(grouped(drawn.append(ALPHABET.charAt(missing)).toString()));
    }

    /// Reads it as typed or heard: any case, any spaces and dashes, with or without POP. Empty when a character is
    /// wrong.
    public static Optional<Reference> read(String typed) {
        String plain = typed.length() > 60 ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}._/]", "");
        String body = plain.length() == LENGTH + 3 ? plain.replaceFirst("^P[O0]P", "") : plain;
        boolean right = body.matches("[" + ALPHABET + "]{" + LENGTH + "}") && sum(body) == 0;
        return right ? Optional.of(new Reference(grouped(body))) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }

    private static String grouped(String body) {
        return "POP-" + body.substring(0, 4) + "-" + body.substring(4);
    }

    private static int sum(String body) {
        int sum = 0;
        for (int place = 0; place < LENGTH; place++) {
            sum += (LENGTH - place) * ALPHABET.indexOf(body.charAt(place));
        }
        return sum % ALPHABET.length();
    }
}
