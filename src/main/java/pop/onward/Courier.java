package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.delivery.Message;
import pop.delivery.Message.Recipient;
import pop.delivery.Message.Subject;
import pop.delivery.MessageId;
import pop.delivery.Outbox;
import pop.directory.Listing;
import pop.directory.Services;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Carries word to a service, by its route: to its workers who sign in here, by a link in a mail that says nothing, to
/// its machine. As the house, after what it tells of was written down; the same again changes nothing.
@Component
class Courier {

    static final String SUBJECT = "onward";
    static final String RECEIVED = "onward.received";
    static final String SENT = "onward.sent";
    static final String ANSWER = "onward.answer";
    static final String CODE = "onward.code";
    static final String REMINDER = "onward.reminder";
    static final String WITHDRAWN = "onward.withdrawn";
    static final String SILENT = "onward.silent";

    /// Who only says that they have it is asked again as soon as a seventh of the time has passed.
    private static final int DAYS = 7;
    private static final String BASIS = "An onward referral the person agreed to";

    private final Outbox outbox;
    private final Services services;
    private final Telling telling;
    private final Choosing choosing;
    private final Onwards onwards;

    Courier(Outbox outbox, Services services, Telling telling, Choosing choosing, Onwards onwards) {
        this.outbox = outbox;
        this.services = services;
        this.telling = telling;
        this.choosing = choosing;
        this.onwards = onwards;
    }

    void send(Onward it, Instant now) {
        services.find(it.service()).ifPresent(service -> send(it, service, SENT, "sent", now));
        tellCode(it);
    }

    /// Nobody answered: asked again.
    ///
    /// @return whom, by name
    String chase(Onward it, Instant now) {
        var service = services.find(it.service());
        service.ifPresent(
                listing -> send(it, listing, REMINDER, "chase " + it.course().stage(), now));
        return service.map(listing -> address(it, listing)).orElse(it.serviceName());
    }

    /// The next question by a link of its own, when it is due.
    void askNext(Onward it, Instant now) {
        var wait = onwards.patience().of("NEXT_LINK");
        var due = it.status() == OnwardStatus.RECEIVED ? now.plus(wait.dividedBy(DAYS)) : now.plus(wait);
        byMail(it)
                .ifPresent(service -> outbox.put(
                        mail(it, service, "next " + it.course().kinds().size(), due)));
    }

    /// @param why tells the asking apart: the same again sends nothing
    void renew(Onward it, String why, Instant now) {
        byMail(it).ifPresent(service -> outbox.put(mail(it, service, "renewed " + why, now)));
    }

    void tellCode(Onward it) {
        byMail(it).flatMap(_ -> choosing.mobile(it.service())).ifPresent(number -> {
            var to = new Recipient(null, null, it.serviceName(), Message.Way.SMS, number);
            outbox.put(message(it, to, CODE, "code " + it.codeNumber()));
        });
    }

    /// What they were told is not to be used, or nothing more is wanted of them.
    void withdraw(Onward it) {
        var service = services.find(it.service());
        if (it.course().toldAt() == null || service.isEmpty()) {
            return;
        }
        if (it.route() == Route.ACCOUNT && it.toAgency() != null) {
            outbox.put(message(it, Recipient.here(it.toAgency().value()), WITHDRAWN, "withdrawn"));
        }
        if (it.route() != Route.PHONE && !service.get().referralEmail().isBlank()) {
            outbox.put(message(it, toDesk(it, service.get()), WITHDRAWN, "withdrawn by mail"));
        }
    }

    /// Word to a worker of ours that nobody answers.
    void tellSilent(Onward it, UUID worker, UUID agency) {
        outbox.put(message(
                it,
                Recipient.here(agency, worker),
                SILENT,
                "silent " + it.course().stage() + worker));
    }

    private void send(Onward it, Listing service, String kind, String part, Instant now) {
        switch (it.route()) {
            case NONE, PHONE -> {}
            case MAIL -> outbox.put(mail(it, service, part, now));
            case ACCOUNT -> toAccount(it, service, kind, part);
            case WEBHOOK -> {
                outbox.put(opening(
                        it,
                        message(it, Recipient.byWebhook(agency(it), it.serviceName(), service.webhook()), kind, part)));
                if (!service.referralEmail().isBlank()) {
                    outbox.put(mail(it, service, part + " by mail", now));
                }
            }
        }
    }

    private void toAccount(Onward it, Listing service, String kind, String part) {
        if (it.toAgency() == null) {
            return;
        }
        outbox.put(opening(it, message(it, Recipient.here(it.toAgency().value()), kind, part)));
        if (!service.referralEmail().isBlank()) {
            outbox.put(message(it, toDesk(it, service), kind, part + " by mail"));
        }
    }

    private Message mail(Onward it, Listing service, String part, Instant due) {
        var worthless = due.plus(onwards.patience().of("LINK"));
        return opening(it, message(it, toDesk(it, service), ANSWER, part)).between(due, worthless);
    }

    private Message opening(Onward it, Message message) {
        var items = telling.of(it.id());
        var open = message.opening(
                items.stream().map(item -> item.category().name()).toList());
        return items.stream()
                .map(Telling.Item::clause)
                .filter(clause -> clause != null)
                .findFirst()
                .map(open::under)
                .orElse(open);
    }

    private static Message message(Onward it, Recipient to, String kind, String part) {
        var about = new Subject(
                to.worker() == null && to.way() == Message.Way.HERE ? RECEIVED : SUBJECT,
                it.id().value());
        return Message.to(to, kind, about, BASIS)
                .withId(new MessageId(UUID.nameUUIDFromBytes((kind + " " + it.id() + " " + part).getBytes(UTF_8))))
                .of(it.person().value())
                .heldBy(it.holder().value());
    }

    private static Recipient toDesk(Onward it, Listing service) {
        return Recipient.byMail(agency(it), it.serviceName(), service.referralEmail());
    }

    private static @Nullable UUID agency(Onward it) {
        return it.toAgency() == null ? null : it.toAgency().value();
    }

    /// Its listing, when it is asked by links in mails.
    private Optional<Listing> byMail(Onward it) {
        return it.route() == Route.MAIL || it.route() == Route.WEBHOOK
                ? services.find(it.service())
                        .filter(service -> !service.referralEmail().isBlank())
                : Optional.empty();
    }

    private static String address(Onward it, Listing service) {
        return switch (it.route()) {
            case NONE, PHONE -> it.serviceName();
            case MAIL, ACCOUNT, WEBHOOK ->
                service.referralEmail().isBlank()
                        ? it.serviceName()
                        : it.serviceName() + " (" + service.referralEmail() + ")";
        };
    }
}
