package pop.message;

import pop.delivery.Message.Way;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// Words with gaps: `{from}`, `{phone}`, and in the second text `{when}`.
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

    /// @param values for every gap but `when`, which may be blank
    String fill(Map<String, String> values, boolean maySayTime) {
        var says = maySayTime
                && !withTime.isBlank()
                && !values.getOrDefault("when", "").isBlank();
        var filled = says ? withTime : text;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
