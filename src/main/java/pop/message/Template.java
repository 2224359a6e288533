package pop.message;

import pop.delivery.Message.Way;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// Words with gaps: `{from}`, `{phone}`, `{link}` where there is one, and in the second text `{when}`.
///
/// @param subject of a mail or a letter; blank for a text
/// @param withTime for those who said that it may say the time; blank when it never does
record Template(
        UUID id,
        Wording wording,
        Way way,
        String language,
        int version,
        String subject,
        String text,
        String withTime,
        LocalDate since) {

    static final String SAMPLE_PHONE = "07700 900900";
    static final String SAMPLE_LINK = "https://…";
    /// As long as one is.
    static final String LONG_LINK = "https://www.example.invalid/asked/" + "x".repeat(71);
    static final String SAMPLE_WHEN = "Wed 30 Sept at 10:30";

    /// @param values for every gap but `when`, which may be blank
    String fill(Map<String, String> values, boolean maySayTime) {
        var says = maySayTime
                && !withTime.isBlank()
                && !values.getOrDefault("when", "").isBlank();
        return filled(says ? withTime : text, values);
    }

    static String filled(String words, Map<String, String> values) {
        var filled = words;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
