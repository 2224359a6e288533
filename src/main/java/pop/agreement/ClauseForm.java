package pop.agreement;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.Role;
import pop.sharing.Category;
import pop.sharing.Scope;
import pop.web.Problems;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A clause as it is chosen together.
record ClauseForm(
        UUID id,
        int lockVersion,
        @Nullable Effect effect,
        @Nullable UUID giver,
        @Nullable UUID receiver,
        @Nullable List<Role> roles,
        @Nullable List<Scope> scopes,
        @Nullable List<Category> categories,
        @Nullable MessageKind about,
        boolean onlyOpen,
        @Nullable Condition condition) {

    static ClauseForm empty(UUID id, int lockVersion) {
        return new ClauseForm(
                id, lockVersion, Effect.SHARE, null, null, null, null, null, null, true, Condition.UNLESS);
    }

    static ClauseForm of(Clause clause, int lockVersion) {
        return new ClauseForm(
                clause.id(),
                lockVersion,
                clause.effect(),
                clause.giverId().value(),
                clause.receiverId().value(),
                clause.roles(),
                clause.scopes(),
                clause.categories(),
                clause.about(),
                clause.onlyOpen(),
                clause.condition());
    }

    Problems problems(List<Party> parties) {
        var problems = Problems.none();
        if (!isParty(giver, parties)) {
            problems.add("giver", "Choose whose records they are");
        }
        if (!isParty(receiver, parties)) {
            problems.add("receiver", "Choose whose workers are meant");
        } else if (Objects.equals(receiver, giver)) {
            problems.add("receiver", "An agency sees its own records by its own roles, not by an agreement");
        }
        if (some(roles).isEmpty()) {
            problems.add("roles", "Choose at least one role");
        }
        if (some(categories).isEmpty()) {
            problems.add("categories", "Choose at least one kind of information");
        }
        if (some(scopes).isEmpty()) {
            problems.add("scopes", "Choose referrals, support or both");
        }
        return problems;
    }

    Clauses.Written written() {
        return new Clauses.Written(
                id,
                effect == null ? Effect.SHARE : effect,
                new AgencyId(Objects.requireNonNull(giver)),
                new AgencyId(Objects.requireNonNull(receiver)),
                some(roles),
                some(scopes),
                some(categories),
                about,
                onlyOpen,
                condition == null ? Condition.UNLESS : condition);
    }

    private static boolean isParty(@Nullable UUID agency, List<Party> parties) {
        return agency != null
                && parties.stream().anyMatch(party -> party.agency().value().equals(agency));
    }

    static <T> List<T> some(@Nullable List<T> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }
}
