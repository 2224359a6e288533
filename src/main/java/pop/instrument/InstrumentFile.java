package pop.instrument;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/// An instrument as it comes: a questionnaire, and the scoring rule beside it.
///
/// @param name what a human calls the pair
record InstrumentFile(String name, String questionnaire, String scoring) {

    private static final JsonMapper JSON = Instruments.JSON
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// What came, read and found good.
    record Read(Instrument instrument, String description, String digest) {}

    /// @throws NotAnInstrument when it cannot be taken, with all that is wrong with it
    Read read() {
        var digest = digest();
        var troubles = new Troubles(name);
        var rule = rule();
        var read = ReadQuestionnaire.of(questionnaire, troubles);
        var items = read.items(rule);
        var key = new InstrumentKey(rule.instrument(), read.version());
        var instrument = new Instrument(
                key,
                read.title(),
                read.copyright(),
                rule.entry(),
                items,
                rule.reviewMonths(),
                rule.from(),
                rule.until(),
                rule);
        new Rules(instrument, troubles).check(read.address());
        troubles.settle();
        return new Read(instrument, read.description(), digest);
    }

    /// Of both, whatever the spaces between, and without the end: that alone may be set later.
    String digest() {
        var rule = tree(scoring, "scoring rule");
        rule.remove("until");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(tree(questionnaire, "questionnaire").toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(rule.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Nullable
    LocalDate until() {
        return rule().until();
    }

    private Scoring rule() {
        try {
            return JSON.readValue(scoring, Scoring.class);
        } catch (JacksonException e) {
            throw new Troubles(name)
                    .and("The scoring rule cannot be read: " + e.getOriginalMessage())
                    .all();
        }
    }

    private ObjectNode tree(String text, String what) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return object;
            }
            throw new Troubles(name)
                    .and("The " + what + " is not an object in JSON.")
                    .all();
        } catch (JacksonException e) {
            throw new Troubles(name)
                    .and("The " + what + " is not JSON: " + e.getOriginalMessage())
                    .all();
        }
    }
}
