package pop.custody;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.directory.ServiceId;
import pop.finding.TypedHour;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedMoment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// An approach as it is tapped: one form for everything, so that all of it works while there is no signal.
///
/// @param said this submission; made anew with each page, and by the script with each tap
/// @param outcome an [Outcome], or `NOT_APPROACHED:` with a [NotApproached]
/// @param out hours until they are expected out; blank when nobody knows
/// @param outAt a time typed instead
/// @param whole what is empty was emptied: it stood in the form
/// @param madeAt and sentAt: [WhenTapped]
record ApproachForm(
        @Nullable ApproachId id,
        @Nullable UUID said,
        @Nullable String outcome,
        @Nullable @Size(max = 500) String note,
        @Nullable List<String> need,
        @Nullable List<ServiceId> service,
        @Nullable @Size(max = 100) String knownAs,
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 60) String birth,
        @Nullable List<Asked.Sex> sex,
        @Nullable List<Asked.Age> age,
        @Nullable List<Asked.Home> home,
        @Nullable Reach reach,
        @Nullable @Size(max = 200) String phone,
        @Nullable @Size(max = 500) String reachNote,
        @Nullable List<Warning> warning,
        @Nullable @Size(max = 240) String warningNote,
        @Nullable WayOut wayOut,
        @Nullable String out,
        @Nullable String outAt,
        @Nullable Boolean whole,
        @Nullable Long madeAt,
        @Nullable Long sentAt) {

    private static final int MOST = 40;
    private static final String WHY = ":";

    static ApproachForm empty() {
        return of(new ApproachId(Ids.next()), null);
    }

    /// As it was told last, to add to it.
    static ApproachForm of(ApproachId id, @Nullable Asked it) {
        return new ApproachForm(
                id,
                Ids.next(),
                null,
                null,
                it == null ? List.of() : it.needs(),
                List.of(),
                it == null ? null : it.knownAs(),
                it == null ? null : it.name(),
                it == null ? null : it.birth(),
                it == null || it.sex() == null ? null : List.of(it.sex()),
                it == null || it.age() == null ? null : List.of(it.age()),
                it == null || it.home() == null ? null : List.of(it.home()),
                it == null ? null : it.reach(),
                it == null ? null : it.phone(),
                it == null ? null : it.reachNote(),
                it == null ? List.of() : it.warnings(),
                it == null ? null : it.warningNote(),
                it == null ? null : it.wayOut(),
                null,
                it == null || it.outAt() == null ? null : TypedMoment.typed(it.outAt()),
                it == null ? null : Boolean.TRUE,
                null,
                null);
    }

    /// The same, expected out at another time.
    ApproachForm leaving(String hours, String typed) {
        return new ApproachForm(
                id,
                said,
                outcome,
                note,
                need,
                service,
                knownAs,
                name,
                birth,
                sex,
                age,
                home,
                reach,
                phone,
                reachNote,
                warning,
                warningNote,
                wayOut,
                hours,
                typed,
                whole,
                madeAt,
                sentAt);
    }

    List<String> needs() {
        return need == null ? List.of() : need.stream().limit(MOST).toList();
    }

    List<Warning> warnings() {
        return warning == null ? List.of() : warning;
    }

    List<ServiceId> services() {
        return service == null
                ? List.of()
                : service.stream().distinct().limit(MOST).toList();
    }

    /// When they are expected out, as far as it was told; what cannot be read is a problem.
    @Nullable
    Instant outAt(Instant now, Problems problems) {
        if (!Typed.text(outAt).isEmpty()) {
            return TypedHour.read(Typed.text(outAt), "outAt", now, problems).orElse(null);
        }
        var hours = Typed.text(out);
        return hours.matches("[0-9]{1,2}") ? now.plus(Duration.ofHours(Long.parseLong(hours))) : null;
    }

    /// Empty, with problems, when it cannot be taken.
    Said read(Instant now, Problems problems) {
        var tapped = WhenTapped.of(madeAt, sentAt, now);
        var words = Typed.text(outcome).split(WHY, 2);
        var what = one(Outcome.values(), words[0]);
        var why = what == Outcome.NOT_APPROACHED ? one(NotApproached.values(), words[words.length - 1]) : null;
        if (id == null || said == null) {
            problems.add("outcome", "Something of this page was lost. What you tapped is below: tap it again");
        } else if (what == null && !words[0].isEmpty() || what == Outcome.NOT_APPROACHED && why == null) {
            problems.add("outcome", "Choose what came of it");
        } else if (why == NotApproached.OTHER && Typed.text(note).isEmpty()) {
            problems.add("note", "Say why in a few words");
        }
        return new Said(
                Objects.requireNonNullElseGet(said, Ids::next),
                id == null ? new ApproachId(Ids.next()) : id,
                what,
                why,
                Typed.text(note),
                asked(tapped.at(), problems),
                services(),
                Boolean.TRUE.equals(whole),
                tapped);
    }

    private Asked asked(Instant at, Problems problems) {
        return new Asked(
                Typed.text(knownAs),
                Typed.text(name),
                Typed.text(birth),
                only(sex),
                only(age),
                only(home),
                reach,
                Typed.text(phone),
                Typed.text(reachNote),
                warnings(),
                Typed.text(warningNote),
                wayOut,
                wayOut == WayOut.OUT ? at : outAt(at, problems),
                needs());
    }

    /// Two that exclude each other say nothing.
    private static <T> @Nullable T only(@Nullable List<T> ticked) {
        return ticked == null || ticked.size() != 1 ? null : ticked.getFirst();
    }

    boolean is(Enum<?> what) {
        return Stream.of(sex, age, home).anyMatch(it -> it != null && it.contains(what));
    }

    private static <T extends Enum<T>> @Nullable T one(T[] all, String name) {
        return Stream.of(all).filter(it -> it.name().equals(name)).findFirst().orElse(null);
    }
}
