package pop.appointment;

import org.jspecify.annotations.Nullable;
import pop.agency.WorkerId;
import pop.person.Postcode;
import pop.web.Problems;
import pop.web.Typed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// What an appointment is, as typed.
///
/// @param worker nobody for the person's own meeting
record ArrangementForm(
        @Nullable MeetingKind kind,
        @Nullable About about,
        @Nullable String place,
        @Nullable String service,
        @Nullable String link,
        @Nullable String dialIn,
        @Nullable String dialCode,
        @Nullable String note,
        @Nullable UUID worker,
        @Nullable UUID second,
        @Nullable Boolean tell) {

    private static final int LINE = 300;
    private static final int NOTE = 2000;

    static ArrangementForm empty(WorkerId me) {
        return new ArrangementForm(null, About.SUPPORT, null, null, null, null, null, null, me.value(), null, true);
    }

    static ArrangementForm of(Arrangement what, List<WorkerId> workers, boolean tell) {
        return new ArrangementForm(
                what.kind(),
                what.about(),
                what.where(),
                what.service(),
                what.link(),
                what.dialIn(),
                what.dialCode(),
                what.note(),
                workers.isEmpty() ? null : workers.getFirst().value(),
                workers.size() < 2 ? null : workers.get(1).value(),
                tell);
    }

    /// The same where what it is about, and whether the person gets word, stay as they were.
    ArrangementForm about(About same, boolean told) {
        return new ArrangementForm(kind, same, place, service, link, dialIn, dialCode, note, worker, second, told);
    }

    void check(Problems problems) {
        if (kind == null) {
            problems.add("kind", "Choose how you meet");
        }
        if (about == null) {
            problems.add("about", "Choose what it is about");
        }
        if (kind != null && kind.needsPlace() && Typed.text(place).isEmpty()) {
            problems.add("place", "Enter the place, as well as you know it");
        }
        if (kind != null && kind != MeetingKind.OWN_MEETING && worker == null) {
            problems.add("worker", "Choose who meets them");
        }
        if (kind == MeetingKind.OWN_MEETING && Typed.text(service).isEmpty()) {
            problems.add("service", "Enter which meeting it is, such as Narcotics Anonymous");
        }
        if (worker != null && worker.equals(second)) {
            problems.add("second", "This is the same person. Choose another colleague or nobody");
        }
        if (!Typed.text(link).isEmpty() && !isSafe(Typed.text(link))) {
            problems.add("link", "This is not a link we can keep. It begins with https:// and holds no spaces");
        }
        if (!Typed.text(dialIn).matches("[+0-9 ()-]{0,30}")) {
            problems.add("dialIn", "Enter the number to dial in figures");
        }
        if (!Typed.text(dialCode).matches("[0-9 #*]{0,30}")) {
            problems.add("dialCode", "Enter the code in figures, with # or * where it has them");
        }
        lengths(problems);
    }

    private void lengths(Problems problems) {
        Typed.atMost(problems, "place", place, LINE);
        Typed.atMost(problems, "service", service, LINE);
        Typed.atMost(problems, "note", note, NOTE);
    }

    /// Without problems only.
    Arrangement arrangement() {
        var reading = Postcode.read(Typed.text(place));
        var code = reading instanceof Postcode.Reading.Full full ? full.postcode() : null;
        var where = Typed.text(place);
        if (code != null) {
            where = where.replaceAll("(?i)[,\\s]*" + code.outward() + "\\s*" + code.inward(), "")
                    .strip();
        }
        return new Arrangement(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(about),
                where,
                code == null ? null : code.outward() + code.inward(),
                Typed.text(service),
                Typed.text(link),
                Typed.text(dialIn),
                Typed.text(dialCode),
                Typed.text(note));
    }

    List<WorkerId> workers() {
        return Stream.of(worker, second)
                .filter(Objects::nonNull)
                .map(WorkerId::new)
                .toList();
    }

    boolean tells() {
        return Boolean.TRUE.equals(tell);
    }

    boolean hasVideo() {
        return kind != null && kind.isVideo()
                || Stream.of(link, dialIn, dialCode)
                        .anyMatch(it -> !Typed.text(it).isEmpty());
    }

    private static boolean isSafe(String link) {
        try {
            var uri = new URI(link);
            return link.length() <= 1000
                    && "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
