package pop.harmreduction;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.Role;
import pop.agency.WorkerId;
import pop.overdose.NaloxoneKit;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A kit of naloxone that was supplied, or that the person says they have. Of one from elsewhere there is no
/// setting, no supply, no supplier.
///
/// @param expiresOn the last day on which it is good; null only of one from elsewhere
/// @param hadOn supplied, or told of, on that day
/// @param suppliedAs and by which `route`, under which authorisation
/// @param insteadOf the kit that this supply is instead of
record Kit(
        KitId id,
        PersonId person,
        AgencyId holder,
        Origin origin,
        NaloxoneKit.Recipient recipient,
        NaloxoneKit.@Nullable Setting setting,
        @Nullable SupplyKind supply,
        NaloxoneKit.@Nullable RepeatReason reason,
        NaloxoneKit.Product product,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate replaceOn,
        LocalDate hadOn,
        @Nullable WorkerId suppliedBy,
        @Nullable String supplier,
        @Nullable Role suppliedAs,
        @Nullable UUID authorisation,
        @Nullable LegalRoute route,
        @Nullable KitId insteadOf,
        String note,
        KitStatus status,
        int version) {

    record Fact(KitFactKind kind, String note, WorkerId by, Instant at) {}

    Fact first(WorkerId by, Instant at) {
        return new Fact(origin == Origin.SUPPLIED ? KitFactKind.SUPPLIED : KitFactKind.TOLD_OF, "", by, at);
    }

    boolean stands() {
        return status.stands();
    }

    /// How good it is to whoever has it.
    KitState state(LocalDate today) {
        if (!stands()) {
            return KitState.NONE;
        }
        if (expiresOn != null && expiresOn.isBefore(today)) {
            return KitState.EXPIRED;
        }
        return replaceOn == null || !replaceOn.isAfter(today) ? KitState.REPLACE : KitState.GOOD;
    }

    /// @throws Refused when the page is stale
    Kit seenAs(int seen) {
        if (seen != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    /// @throws Refused when something became of it already
    Step<Kit, Fact> become(KitFactKind what, String note, WorkerId by, Instant at) {
        if (!status.allows(what)) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return new Step<>(with(status.after(what)), new Fact(what, note, by, at));
    }

    private Kit with(KitStatus next) {
        return new Kit(
                id,
                person,
                holder,
                origin,
                recipient,
                setting,
                supply,
                reason,
                product,
                expiresOn,
                replaceOn,
                hadOn,
                suppliedBy,
                supplier,
                suppliedAs,
                authorisation,
                route,
                insteadOf,
                note,
                next,
                version);
    }
}
