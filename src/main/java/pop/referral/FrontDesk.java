package pop.referral;

import org.springframework.stereotype.Component;
import pop.agency.Posts;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/// Where referrals come in, from a worker or by a link: takes them down, sends them, hears answers and more.
@Component
class FrontDesk {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Referrals referrals;
    private final ToldSections told;
    private final Posts posts;
    private final Clock clock;

    FrontDesk(Referrals referrals, ToldSections told, Posts posts, Clock clock) {
        this.referrals = referrals;
        this.told = told;
        this.posts = posts;
        this.clock = clock;
    }

    /// Writes a draft down, anew or over what it said. One that was sent meanwhile stays as it was sent.
    Referral takeDown(ReferralId id, ReferralForm form, Sender sender) {
        var now = clock.instant();
        var details = form.details(When.dayOf(now));
        var isNew = referrals.draft(blank(id, details, sender, now));
        var draft = mine(id, sender);
        if (draft.status() != ReferralStatus.DRAFT) {
            return draft;
        }
        if (now.isAfter(draft.times().draftUntil())) {
            throw new Refused("referral.draft-expired");
        }
        referrals.save(id, draft.version(), details);
        writeDown(draft, form.told(), isNew ? Map.of() : sections(id), now);
        return referrals.find(id).orElseThrow(NotFound::new);
    }

    /// Sends a draft; sending it again changes nothing.
    ///
    /// @param who whose record it is about, if the sender knows
    void send(ReferralId id, Sender sender, Optional<PersonId> who) {
        var draft = mine(id, sender);
        if (draft.times().submittedAt() != null) {
            return;
        }
        if (who.isPresent()) {
            referrals.about(id, who.get(), true);
            draft = mine(id, sender);
        }
        referrals.record(draft.submit(sender.keys().sent(), sender.by(), clock.instant()));
    }

    /// Adds what a draft tells to a referral that is already with us, instead of sending a second one.
    void join(ReferralId id, ReferralId live, Sender sender) {
        var draft = mine(id, sender);
        if (draft.status() == ReferralStatus.WITHDRAWN) {
            return;
        }
        var now = clock.instant();
        var open = referrals
                .find(live)
                .filter(it -> it.status() != ReferralStatus.DRAFT)
                .orElseThrow(NotFound::new);
        referrals.record(open.answer(sender.by(), now));
        told.of(id).forEach(it -> told.add(live, sender.agency(), it.section(), it.text(), sender.by(), now));
        told.add(live, sender.agency(), Section.OTHER, Summary.of(draft.details()), sender.by(), now);
        referrals.record(
                draft.withdraw(Whose.PARTNER, WithdrawReason.ALREADY_REFERRED, open.reference(), sender.by(), now));
    }

    /// Hears an answer to our question, or what has become known since. The same words again change nothing.
    void answer(ReferralId id, String text, Sender sender) {
        var referral = mine(id, sender);
        if (told.of(id).stream().anyMatch(it -> it.text().equals(text))) {
            return;
        }
        var now = clock.instant();
        referrals.record(referral.answer(sender.by(), now));
        told.add(id, sender.agency(), Section.ANSWER, text, sender.by(), now);
    }

    void withdraw(ReferralId id, Withdrawal asked, Sender sender) {
        var referral = mine(id, sender);
        if (referral.status() == ReferralStatus.WITHDRAWN) {
            return;
        }
        var reason = requireNonNull(asked.reason());
        var whose = reason == WithdrawReason.PERSON_CHANGED_THEIR_MIND ? Whose.PERSON : Whose.PARTNER;
        referrals.record(referral.withdraw(whose, reason, asked.note(), sender.by(), clock.instant()));
    }

    static Problems check(String answer) {
        var problems = Problems.none();
        if (answer.isBlank()) {
            problems.add("answer", "Write what you know, or that you do not know");
        } else if (answer.length() > ReferralForm.MOST) {
            problems.add("answer", "Write less than 100,000 characters");
        }
        return problems;
    }

    /// What this sender sent or is writing; what others sent is not there.
    Referral mine(ReferralId id, Sender sender) {
        return referrals.find(id).filter(sender::sent).orElseThrow(NotFound::new);
    }

    Map<Section, String> sections(ReferralId id) {
        var sections = new HashMap<Section, String>();
        told.of(id).forEach(it -> sections.put(it.section(), it.text()));
        return sections;
    }

    private void writeDown(Referral draft, Map<Section, String> now, Map<Section, String> before, Instant at) {
        for (var section : Section.values()) {
            var text = now.getOrDefault(section, "");
            if (!text.equals(before.getOrDefault(section, ""))) {
                told.replace(draft.id(), draft.holder(), section, text, draft.sentBy(), at);
            }
        }
    }

    private Referral blank(ReferralId id, Details details, Sender sender, Instant now) {
        return new Referral(
                id,
                Reference.random(RANDOM).text(),
                posts.triageTeam().orElseThrow(() -> new IllegalStateException("no team receives referrals today")),
                sender.agency(),
                sender.keys().drafts(),
                sender.by(),
                sender.cameBy(),
                null,
                false,
                ReferralStatus.DRAFT,
                1,
                details,
                Referral.Times.drafted(now));
    }
}
