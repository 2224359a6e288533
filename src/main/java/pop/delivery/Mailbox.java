package pop.delivery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Demonstration;
import pop.database.Times;
import pop.delivery.Message.Way;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// The mailbox of a demonstration: what would be mailed, texted or posted if a mail server and GOV.UK Notify were
/// set up is kept here to be looked at. Nothing leaves the building.
@Component
class Mailbox implements Channel {

    private final JdbcClient sql;
    private final AsSystem house;
    private final Demonstration demonstration;
    private final Clock clock;

    Mailbox(JdbcClient sql, AsSystem house, Demonstration demonstration, Clock clock) {
        this.sql = sql;
        this.house = house;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    boolean isOpen() {
        return demonstration.on();
    }

    @Override
    public boolean carries(Way way) {
        return isOpen()
                && switch (way) {
                    case MAIL, SMS, LETTER -> true;
                    case WEBHOOK, HERE -> false;
                };
    }

    @Override
    public Answer send(Message message, Written words, boolean before) {
        house.run("keeping what a demonstration would send", () -> keep(message, words));
        return new Answer.Taken(false);
    }

    private void keep(Message message, Written words) {
        sql.sql("""
                        insert into delivery.mailbox (message_id, channel, address, subject, text, attachments, at)
                        values (:id, :channel, :address, :subject, :text, :attachments, :now)
                        on conflict do nothing
                        """)
                .param("id", message.id().value())
                .param("channel", message.to().way().name())
                .param("address", message.to().address())
                .param("subject", words.subject())
                .param("text", words.text())
                .param(
                        "attachments",
                        words.attachments().stream()
                                .map(Written.Attachment::name)
                                .toArray(String[]::new))
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    record Kept(Way channel, String address, String subject, String text, List<String> attachments, Instant at) {}

    /// The latest first.
    List<Kept> list(long offset, int limit) {
        return sql.sql("""
                        select m.channel, m.address, m.subject, m.text, m.attachments, m.at
                          from delivery.mailbox m
                         order by m.at desc, m.message_id desc
                         limit :limit offset :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> new Kept(
                        Way.valueOf(row.getString("channel")),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("text"),
                        List.of((String[]) row.getArray("attachments").getArray()),
                        Times.instant(row, "at")))
                .list();
    }
}
