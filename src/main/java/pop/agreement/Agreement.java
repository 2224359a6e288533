package pop.agreement;

import pop.rule.Refused;
import pop.rule.Step;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// A version of an agreement, and the rules of what may happen to it next.
///
/// @param series what all its versions have in common
/// @param recorded where it stands as far as facts go; a date may have gone by since: ask [#status]
/// @param lockVersion counts the changes, so that two people at once do not overwrite each other
record Agreement(
        AgreementId id,
        UUID series,
        int version,
        String title,
        Dates dates,
        AgreementStatus recorded,
        int lockVersion,
        Map<Heading, String> said) {

    AgreementStatus status(LocalDate today) {
        return recorded.on(today, dates);
    }

    boolean isDraft() {
        return recorded == AgreementStatus.DRAFT;
    }

    String said(Heading heading) {
        return said.getOrDefault(heading, "");
    }

    /// The same, if nobody changed it since it was shown.
    Agreement seenAs(int version) {
        if (version != lockVersion) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    Step<Agreement, AgreementFact> after(AgreementFact fact, LocalDate today) {
        var now = status(today);
        if (!now.allows(fact)) {
            throw new Refused("agreement.not-now", now);
        }
        // what ran out by date keeps the status that its facts give
        var next = now == AgreementStatus.EXPIRED && now.after(fact) == now ? recorded : now.after(fact);
        return new Step<>(new Agreement(id, series, version, title, dates, next, lockVersion, said), fact);
    }

    /// Whether a next version may be drafted from it.
    boolean canBeDraftedAnew(LocalDate today) {
        return status(today) != AgreementStatus.DRAFT;
    }
}
