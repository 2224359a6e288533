package pop.overdose;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.TeamId;

import java.util.List;
import java.util.UUID;

/// What the outreach team writes: for itself, and for whoever told it.
@Component
class Responses {

    private final JdbcClient sql;

    Responses(JdbcClient sql) {
        this.sql = sql;
    }

    void note(UUID fact, NotificationId id, TeamId team, @Nullable AttemptWay way, String note) {
        if (note.isEmpty() && way == null) {
            return;
        }
        sql.sql(
                        "insert into overdose.note (fact_id, notification_id, team_id, way, note) values (:fact, :id, :team, :way, :note)")
                .param("fact", fact)
                .param("id", id.value())
                .param("team", team.value())
                .param("way", way == null ? null : way.name())
                .param("note", note)
                .update();
    }

    /// @param treatment where they were linked to
    record Given(
            List<Done> done,
            @Nullable NaloxoneKit kit,
            @Nullable SameDay sameDay,
            String treatment) {}

    void given(UUID fact, NotificationId id, TeamId team, Given it) {
        var kit = it.kit();
        sql.sql("""
                        insert into overdose.given (fact_id, notification_id, team_id, done, kit_setting, kit_recipient, kit_product, kit_repeat,
                               kit_reason, same_day, treatment)
                        values (:fact, :id, :team, :done::text[], :setting, :recipient, :product, :repeat::boolean, :reason, :sameDay, :treatment)
                        """)
                .param("fact", fact)
                .param("id", id.value())
                .param("team", team.value())
                .param("done", it.done().stream().map(Enum::name).toArray(String[]::new))
                .param("setting", kit == null ? null : kit.setting().name())
                .param("recipient", kit == null ? null : kit.recipient().name())
                .param("product", kit == null ? null : kit.product().name())
                .param("repeat", kit == null ? null : kit.repeatReason() != null)
                .param(
                        "reason",
                        kit == null || kit.repeatReason() == null
                                ? null
                                : kit.repeatReason().name())
                .param("sameDay", it.sameDay() == null ? null : it.sameDay().name())
                .param("treatment", it.treatment())
                .update();
    }

    void back(UUID fact, Notification to, String words) {
        sql.sql("""
                        insert into overdose.back (fact_id, notification_id, team_id, giver_agency_id, words)
                        values (:fact, :id, :team, :giver, :words)
                        """)
                .param("fact", fact)
                .param("id", to.id().value())
                .param("team", to.team().value())
                .param("giver", to.giver().value())
                .param("words", words)
                .update();
    }
}
