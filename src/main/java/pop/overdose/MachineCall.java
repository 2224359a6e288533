package pop.overdose;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.web.Problems;
import pop.web.TypedMoment;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// What a police system tells, as JSON; `docs/overdose.md` says how. What the agreement does not name cannot be
/// said: a call with more in it is refused, so that whoever wrote the machine learns it.
///
/// @param reference of the police system; the same again is the same notification
/// @param happenedAt an ISO instant, with its offset
record MachineCall(
        @Nullable String reference,
        @Nullable Answer nonFatal,
        @Nullable Answer accidental,
        @Nullable Answer illicitDrug,
        @Nullable Answer dealtWith,
        @Nullable String happenedAt,
        @Nullable String name,
        @Nullable String birth,
        @Nullable String place,
        @Nullable WhereNow nowAt,
        @Nullable String nowWhere,
        @Nullable String phone,
        @Nullable String reachNote,
        @Nullable String careful,
        @Nullable List<@Nullable Substance> substances,
        @Nullable String substanceNote,
        @Nullable Answer naloxone,
        @Nullable String naloxoneNote,
        @Nullable Wish wish) {

    /// By as much their clock may be ahead of ours.
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    sealed interface Reading {

        record Read(MachineCall call) implements Reading {}

        /// @param why never quotes what was told
        record Unreadable(String why) implements Reading {}
    }

    static Reading read(String body) {
        try {
            var call = JSON.readValue(body, MachineCall.class);
            return call == null ? new Reading.Unreadable("the call is empty") : new Reading.Read(call);
        } catch (DatabindException unread) {
            var where = unread.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("."));
            return new Reading.Unreadable(
                    where.isEmpty()
                            ? "the call is not the JSON that was agreed"
                            : "this is not agreed, or holds what is not agreed: " + where);
        } catch (JacksonException unread) {
            return new Reading.Unreadable("the call is not the JSON that was agreed");
        }
    }

    /// The form of the page, filled in.
    TellForm form(Instant now, Problems problems) {
        return new TellForm(
                new NotificationId(Ids.next()),
                nonFatal,
                accidental,
                illicitDrug,
                dealtWith,
                happened(now, problems),
                plain(name),
                plain(birth),
                plain(place),
                nowAt,
                plain(nowWhere),
                plain(phone),
                plain(reachNote),
                plain(careful),
                substances == null
                        ? List.of()
                        : substances.stream().filter(Objects::nonNull).toList(),
                plain(substanceNote),
                naloxone,
                plain(naloxoneNote),
                wish,
                null);
    }

    private @Nullable String happened(Instant now, Problems problems) {
        try {
            var at = OffsetDateTime.parse(Objects.requireNonNullElse(happenedAt, ""))
                    .toInstant();
            if (at.isAfter(now.plus(AHEAD))) {
                problems.add("happened", "This is still to come: here it is " + now);
            }
            return TypedMoment.typed(at.isAfter(now) ? now : at);
        } catch (DateTimeException unread) {
            problems.add("happened", "Give the instant with its offset, such as 2026-11-24T02:10:00Z");
            return null;
        }
    }

    /// What the database cannot hold: the zero character, and halves of characters.
    private static @Nullable String plain(@Nullable String text) {
        return text == null
                ? null
                : text.codePoints()
                        .filter(it -> it != 0 && Character.getType(it) != Character.SURROGATE)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
