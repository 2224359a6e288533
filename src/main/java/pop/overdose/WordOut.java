package pop.overdose;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pop.agency.Posts;
import pop.delivery.MayLeave;
import pop.delivery.Message;
import pop.delivery.Message.Recipient;
import pop.delivery.Outbox;
import pop.delivery.Writes;
import pop.delivery.Written;
import pop.web.Words;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/// Word to the outreach team that something is waiting, in the transaction of what it is about: by every way that
/// is set up, and saying nothing else. The duty screen needs none of them ([DutyStream]).
@Component
class WordOut implements Writes, MayLeave {

    static final String SUBJECT = "overdose.notification";
    private static final String OURS = "overdose.";
    private static final String DESK = "Crisis outreach, duty";

    private final Outbox outbox;
    private final Desks desks;
    private final Posts posts;
    private final Notifications notifications;
    private final String site;

    WordOut(
            Outbox outbox,
            Desks desks,
            Posts posts,
            Notifications notifications,
            @Value("${pop.delivery.site}") String site) {
        this.outbox = outbox;
        this.desks = desks;
        this.posts = posts;
        this.notifications = notifications;
        this.site = site;
    }

    void waiting(Notification it, String kind, @Nullable UUID clause) {
        var desk = desks.of(it.team());
        var agency = posts.agencyOf(it.team()).value();
        var ways = new ArrayList<Recipient>();
        if (!desk.mail().isEmpty()) {
            ways.add(Recipient.byMail(agency, DESK, desk.mail()));
        }
        if (!desk.phone().isEmpty()) {
            ways.add(new Recipient(agency, null, DESK, Message.Way.SMS, desk.phone()));
        }
        if (!desk.webhook().isEmpty()) {
            ways.add(Recipient.byWebhook(agency, DESK, desk.webhook()));
        }
        ways.forEach(to -> put(it, kind, to, clause));
    }

    /// @param phone where it is also sent by text; may be empty
    void call(Notification it, UUID worker, String phone) {
        var agency = posts.agencyOf(it.team()).value();
        outbox.putAtOnce(message(it, "overdose.unanswered", Recipient.here(agency, worker)));
        if (!phone.isEmpty()) {
            put(it, "overdose.unanswered", new Recipient(agency, worker, DESK, Message.Way.SMS, phone), null);
        }
    }

    private void put(Notification it, String kind, Recipient to, @Nullable UUID clause) {
        var message = message(it, kind, to);
        outbox.put(clause == null ? message : message.under(clause));
    }

    private static Message message(Notification it, String kind, Recipient to) {
        return Message.to(
                        to,
                        kind,
                        new Message.Subject(SUBJECT, it.id().value()),
                        "the agreement on accidental overdoses")
                .heldBy(it.giver().value());
    }

    @Override
    public boolean writes(Message message) {
        return message.kind().startsWith(OURS);
    }

    @Override
    public Written write(Message message) {
        var words = Words.find("notice." + message.kind() + ".text", site + "/overdoses/duty")
                .orElseThrow();
        return new Written(Words.find("notice.overdose.subject").orElseThrow(), words);
    }

    /// Nobody is called for what somebody has answered since.
    @Override
    public Optional<String> whyNot(Message message) {
        if (!message.kind().equals("overdose.unanswered") && !message.kind().equals("overdose.waiting")) {
            return Optional.empty();
        }
        var answered = notifications
                .find(new NotificationId(message.about().id()))
                .filter(it -> it.status() == NotificationStatus.SENT)
                .isEmpty();
        return answered ? Optional.of("answered") : Optional.empty();
    }
}
