package pop.overdose;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import pop.database.HouseKeys;
import pop.web.Problems;
import pop.web.Typed;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/// Takes what its sender knows by a reference of their own: a row of a spreadsheet, a call of a police system. The
/// same reference is the same notification, for ever: told again it is nothing new, told otherwise it is a
/// correction.
@Component
class ReferenceDesk {

    private static final int LONGEST_REFERENCE = 100;

    private final SendDesk desk;
    private final Notifications notifications;
    private final HouseKeys keys;
    private final Validator validator;
    private final Clock clock;

    ReferenceDesk(SendDesk desk, Notifications notifications, HouseKeys keys, Validator mvcValidator, Clock clock) {
        this.desk = desk;
        this.notifications = notifications;
        this.keys = keys;
        this.validator = mvcValidator;
        this.clock = clock;
    }

    /// @param id null where nothing stands here
    /// @param test which is not met, of what is out of scope
    /// @param why a code, where there is nobody to be told
    /// @param problems of what could not be read, by the fields of the form
    record Taken(
            Became became, @Nullable NotificationId id, ScopeCheck.@Nullable Test test, String why, Problems problems) {

        private static Taken as(Became became, NotificationId id) {
            return new Taken(became, id, null, "", Problems.none());
        }
    }

    /// In the transaction of whoever asks.
    ///
    /// @param from without the digest
    /// @param unread what was found wrong with it already
    Taken take(Origin from, String typedReference, TellForm form, Problems unread) {
        var reference = Typed.text(typedReference);
        var scope = form.scope();
        boolean named = isReference(reference, unread);
        if (!named || scope.failed() == null) {
            var happenedAt = check(form, unread);
            if (happenedAt == null || !unread.isEmpty()) {
                return new Taken(Became.UNREAD, null, null, "", unread);
            }
            return send(from, reference, form, happenedAt);
        }
        // nothing of it is kept: neither need the rest be readable
        return send(from, reference, form, clock.instant());
    }

    private static boolean isReference(String reference, Problems problems) {
        if (reference.isEmpty()) {
            problems.add(
                    "reference",
                    "Give it a reference of your own, such as the incident number: by it we know what was told before");
        } else if (reference.length() > LONGEST_REFERENCE) {
            problems.add("reference", "A reference has " + LONGEST_REFERENCE + " characters at most");
        }
        return !problems.has("reference");
    }

    /// As the page checks it.
    private @Nullable Instant check(TellForm form, Problems problems) {
        var result = new BeanPropertyBindingResult(form, "form");
        validator.validate(form, result);
        Problems.of(result).messages().forEach(problems::add);
        form.check(problems);
        return problems.has("happened") ? null : form.happenedAt(clock.instant(), problems);
    }

    private Taken send(Origin from, String reference, TellForm form, Instant happenedAt) {
        var origin = from.under(keys.digest("overdose " + from.giver() + " " + reference));
        var sending = new SendDesk.Sending(
                Objects.requireNonNull(form.id()), form.scope(), form.told(reference), happenedAt, origin, false);
        return switch (desk.send(sending)) {
            case SendDesk.Sent.Done done ->
                done.again() ? standing(Became.TOLD_BEFORE, done.id(), from) : Taken.as(Became.SENT, done.id());
            case SendDesk.Sent.Corrected corrected -> standing(Became.CORRECTED, corrected.id(), from);
            case SendDesk.Sent.Kept kept -> Taken.as(Became.KEPT, kept.id());
            case SendDesk.Sent.OutOfScope out ->
                new Taken(Became.OUT_OF_SCOPE, null, out.test(), out.why(), Problems.none());
            case SendDesk.Sent.Alike _ -> throw new IllegalStateException("only a page asks which it is");
        };
    }

    /// What was kept for want of an agreement leaves when it is told again and one stands.
    private Taken standing(Became became, NotificationId id, Origin from) {
        boolean kept = notifications
                .find(id)
                .filter(it -> it.status() == NotificationStatus.IN_SCOPE)
                .isPresent();
        if (!kept) {
            return Taken.as(became, id);
        }
        return Taken.as(desk.sendKept(id, from.by()) ? Became.SENT : Became.KEPT, id);
    }
}
