package pop.instrument;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the answers come to.
///
/// @param total null when answers are missing, when a stop rule made the rest needless, and when the instrument has
/// none
/// @param band a key of messages.properties
/// @param risks links of the items whose answer needs a human today, whatever the total
/// @param complete nothing is missing that the rule needs
/// @param rule the scoring rule and its version
public record Scored(
        @Nullable Integer total, @Nullable String band, List<String> risks, boolean complete, String rule) {}
