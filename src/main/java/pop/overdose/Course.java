package pop.overdose;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.web.Tone;
import pop.web.When;
import pop.web.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that happened to a notification on one line of time, as far as the viewer is shown it, and its
/// clocks.
@Component
class Course {

    private final JdbcClient sql;

    Course(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param by a name; null for the house or a machine
    /// @param called who was called
    /// @param done what was done, as codes
    /// @param words what whoever told it was told
    record Event(
            NotificationFact kind,
            Instant happenedAt,
            Instant recordedAt,
            @Nullable String by,
            @Nullable String called,
            String code,
            @Nullable AttemptWay way,
            @Nullable String note,
            @Nullable String done,
            NaloxoneKit.@Nullable Setting kitSetting,
            NaloxoneKit.@Nullable Recipient kitRecipient,
            NaloxoneKit.@Nullable Product kitProduct,
            @Nullable Boolean kitRepeat,
            NaloxoneKit.@Nullable RepeatReason kitReason,
            @Nullable SameDay sameDay,
            @Nullable String treatment,
            @Nullable String words) {

        /// What was done, in words; empty for those who are not shown it.
        String help() {
            if (done == null) {
                return "";
            }
            var all = Stream.of(done.split(","))
                    .map(it -> Words.of(Done.valueOf(it)))
                    .collect(Collectors.joining(", "));
            return Stream.of(
                            all,
                            kit(),
                            sameDay == null ? "" : "Same day: " + Words.of(sameDay),
                            treatment == null ? "" : treatment)
                    .filter(it -> !it.isEmpty())
                    .collect(Collectors.joining(". "));
        }

        private String kit() {
            if (kitSetting == null || kitRecipient == null || kitProduct == null) {
                return "";
            }
            var again = !Boolean.TRUE.equals(kitRepeat)
                    ? "first"
                    : "repeat" + (kitReason == null ? "" : ". " + Words.of(kitReason));
            return "Kit: " + Words.of(kitProduct) + ", " + Words.of(kitSetting) + ", " + Words.of(kitRecipient) + ", "
                    + again;
        }
    }

    /// The latest first.
    List<Event> of(NotificationId id) {
        return sql.sql("""
                        select f.kind, f.happened_at, f.recorded_at, w.name as by, c.name as called, f.code, n.way, n.note,
                               array_to_string(g.done, ',') as done, g.kit_setting, g.kit_recipient, g.kit_product, g.kit_repeat, g.kit_reason,
                               g.same_day, g.treatment, b.words
                          from overdose.fact f
                          left join agency.worker w on w.id = f.recorded_by
                          left join agency.worker c on c.id = f.worker_id
                          left join overdose.note n on n.fact_id = f.id
                          left join overdose.given g on g.fact_id = f.id
                          left join overdose.back b on b.fact_id = f.id
                         where f.notification_id = :id
                         order by f.number desc
                        """).param("id", id.value()).query(Event.class).list();
    }

    /// Who opened what was told, and when first.
    record Opened(String by, Instant at) {}

    List<Opened> opened(NotificationId id) {
        return sql.sql("""
                        select w.name as by, o.at
                          from overdose.opened o
                          join agency.worker w on w.id = o.worker_id
                         where o.notification_id = :id
                         order by o.at, w.name
                         limit 40
                        """).param("id", id.value()).query(Opened.class).list();
    }

    /// One clock: how long something took, or has taken so far.
    record Clock(String label, String text, Tone tone) {}

    static List<Clock> clocks(Notification it, Instant now) {
        var clocks = new ArrayList<Clock>();
        if (it.happenedAt() != null && it.sentAt() != null) {
            clocks.add(new Clock("Overdose to sent", took(it.happenedAt(), it.sentAt()), Tone.OK));
            clocks.add(clock("Sent to acknowledged", it.sentAt(), it.acknowledgedAt(), it, now));
            clocks.add(clock("Sent to first attempt", it.sentAt(), it.attemptedAt(), it, now));
            clocks.add(clock("Sent to contact", it.sentAt(), it.contactedAt(), it, now));
        }
        return clocks;
    }

    private static Clock clock(String label, Instant from, @Nullable Instant until, Notification it, Instant now) {
        if (until == null && !it.status().isOpen()) {
            return new Clock(label, "never", Tone.OK);
        }
        var end = until == null ? now : until;
        var tone = it.lateAt() != null && end.isAfter(it.lateAt())
                ? Tone.LATE
                : it.soonAt() != null && end.isAfter(it.soonAt()) ? Tone.SOON : Tone.OK;
        return new Clock(label, took(from, end) + (until == null ? " so far" : ""), tone);
    }

    /// "3 h 20 min"
    private static String took(Instant from, Instant until) {
        var time = Duration.between(from, until);
        if (time.toMinutes() < 1) {
            return "under a minute";
        }
        return time.toHours() < 1
                ? When.count(time.toMinutes(), "minute")
                : time.toHours() + " h " + time.toMinutesPart() + " min";
    }
}
