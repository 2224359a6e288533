package pop.overdose;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What was told, every time; the last stands.
@Component
class Tolds {

    /// Within so long two that tell of the same person may tell of the same overdose.
    private static final Duration SAME = Duration.ofHours(12);

    private static final Duration REPEAT = Duration.ofDays(90);

    private static final String ALIKE = """
            select distinct on (n.happened_at, n.id) n.id, n.reference, t.name, n.happened_at, n.status,
                   t.phone <> '' and t.phone = :phone as same_phone
              from overdose.told t
              join overdose.notification n on n.id = t.notification_id
             where (:giver::uuid is null or t.giver_agency_id = :giver::uuid)
               and (:team::uuid is null or t.team_id = :team::uuid and t.sent)
               and n.id <> :but
               and n.same_as is null
               and n.status <> 'OUT_OF_SCOPE'
               and n.happened_at between :from and :until
               and (t.name_key <> '' and t.name_key = :nameKey
                    and (t.birth_on is null or :birthOn::date is null or t.birth_on = :birthOn::date)
                    or t.phone <> '' and t.phone = :phone)
             order by n.happened_at desc, n.id, t.number desc
             limit 5
            """;

    private final JdbcClient sql;

    Tolds(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param number from 1
    record Version(Told told, int number, Instant at, UUID by) {}

    /// @param sent whether the outreach team is shown it
    void add(NotificationId id, Told told, boolean sent, Instant now, UUID by) {
        sql.sql("""
                        insert into overdose.told (notification_id, number, giver_agency_id, team_id, sent, told_at, told_by, name, name_key, birth,
                               birth_on, place, now_at, now_where, phone, reach_note, careful, substances, substance_note, naloxone,
                               naloxone_note, wish, sender_reference)
                        select n.id, (select coalesce(max(t.number), 0) + 1 from overdose.told t where t.notification_id = n.id),
                               n.giver_agency_id, n.team_id, :sent, :now, :by, :name, :nameKey, :birth, :birthOn::date, :place, :nowAt,
                               :nowWhere, :phone, :reachNote, :careful, :substances::text[], :substanceNote, :naloxone, :naloxoneNote, :wish,
                               :senderReference
                          from overdose.notification n
                         where n.id = :id
                        """)
                .params(columns(told))
                .param("id", id.value())
                .param("sent", sent)
                .param("now", Times.utc(now))
                .param("by", by)
                .update();
    }

    private static Map<String, @Nullable Object> columns(Told it) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("name", it.name());
        columns.put("nameKey", it.nameKey());
        columns.put("birth", it.birth());
        columns.put("birthOn", it.birthOn());
        columns.put("place", it.place());
        columns.put("nowAt", it.nowAt() == null ? null : it.nowAt().name());
        columns.put("nowWhere", it.nowWhere());
        columns.put("phone", it.phone());
        columns.put("reachNote", it.reachNote());
        columns.put("careful", it.careful());
        columns.put("substances", it.substances().stream().map(Enum::name).toArray(String[]::new));
        columns.put("substanceNote", it.substanceNote());
        columns.put("naloxone", it.naloxone() == null ? null : it.naloxone().name());
        columns.put("naloxoneNote", it.naloxoneNote());
        columns.put("wish", it.wish().name());
        columns.put("senderReference", it.senderReference());
        return columns;
    }

    /// Now the outreach team is shown it.
    void sent(NotificationId id) {
        sql.sql("update overdose.told set sent = true where notification_id = :id and not sent")
                .param("id", id.value())
                .update();
    }

    /// The latest first; none when it was forgotten, or is not the viewer's to see.
    List<Version> of(NotificationId id) {
        return sql.sql("""
                        select t.name, t.birth, t.birth_on, t.place, t.now_at, t.now_where, t.phone, t.reach_note, t.careful, t.substances,
                               t.substance_note, t.naloxone, t.naloxone_note, t.wish, t.sender_reference, t.number, t.told_at, t.told_by
                          from overdose.told t
                         where t.notification_id = :id
                         order by t.number desc
                        """).param("id", id.value()).query(Tolds::version).list();
    }

    Optional<Told> latest(NotificationId id) {
        return of(id).stream().findFirst().map(Version::told);
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                read(row), row.getInt("number"), Times.instant(row, "told_at"), row.getObject("told_by", UUID.class));
    }

    static Told read(ResultSet row) throws SQLException {
        var nowAt = row.getString("now_at");
        var naloxone = row.getString("naloxone");
        var substances = (String[]) row.getArray("substances").getArray();
        return new Told(
                text(row, "name"),
                text(row, "birth"),
                row.getObject("birth_on", LocalDate.class),
                text(row, "place"),
                nowAt == null ? null : WhereNow.valueOf(nowAt),
                text(row, "now_where"),
                text(row, "phone"),
                text(row, "reach_note"),
                text(row, "careful"),
                Arrays.stream(substances).map(Substance::valueOf).toList(),
                text(row, "substance_note"),
                naloxone == null ? null : Answer.valueOf(naloxone),
                text(row, "naloxone_note"),
                Wish.valueOf(text(row, "wish")),
                text(row, "sender_reference"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    /// One that may tell of the same, or of the same person earlier, and why one may think so.
    record Like(
            NotificationId id,
            String reference,
            String name,
            Instant happenedAt,
            NotificationStatus status,
            boolean samePhone) {}

    /// Of the same overdose, perhaps, told by the same agency: by name or phone, within half a day.
    List<Like> same(NotificationId but, UUID giver, Told told, Instant happenedAt) {
        return alike(but, told, giver, null, happenedAt.minus(SAME), happenedAt.plus(SAME));
    }

    /// Of the same person within ninety days before, perhaps, told to the same team. A proposal, never a link.
    List<Like> before(NotificationId but, UUID team, Told told, Instant happenedAt) {
        return alike(but, told, null, team, happenedAt.minus(REPEAT), happenedAt.plus(SAME));
    }

    private List<Like> alike(
            NotificationId but, Told told, @Nullable UUID giver, @Nullable UUID team, Instant from, Instant until) {
        if (told.nameKey().isEmpty() && told.phone().isEmpty()) {
            return List.of();
        }
        return sql.sql(ALIKE)
                .param("giver", giver)
                .param("team", team)
                .param("but", but.value())
                .param("phone", told.phone())
                .param("nameKey", told.nameKey())
                .param("birthOn", told.birthOn())
                .param("from", Times.utc(from))
                .param("until", Times.utc(until))
                .query(Like.class)
                .list();
    }
}
