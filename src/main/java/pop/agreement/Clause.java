package pop.agreement;

import org.jspecify.annotations.Nullable;
import pop.agency.Agencies;
import pop.agency.AgencyId;
import pop.agency.Role;
import pop.sharing.Category;
import pop.sharing.Scope;
import pop.web.Words;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What one party lets the roles of another see.
///
/// @param about null: the records themselves; else only messages of this kind
/// @param onlyOpen only while support is open
record Clause(
        UUID id,
        int number,
        Effect effect,
        AgencyId giverId,
        String giver,
        AgencyId receiverId,
        String receiver,
        Agencies.Kind receiverKind,
        List<Role> roles,
        List<Scope> scopes,
        List<Category> categories,
        @Nullable MessageKind about,
        boolean onlyOpen,
        Condition condition) {

    private static final Set<Category> HEALTH = EnumSet.of(Category.PHYSICAL_HEALTH, Category.MENTAL_HEALTH);
    private static final Set<Category> JUSTICE = EnumSet.of(Category.OFFENDING, Category.CUSTODY_AND_JUSTICE);

    /// As one would say it.
    String sentence() {
        var to = list(roles.stream().map(Clause::many).toList()) + " of " + receiver;
        var what = list(categories.stream().map(Clause::word).toList());
        var head = about == null
                ? giver + (effect == Effect.SHARE ? " lets " : " does not let ") + to + " see " + what + " " + of()
                : giver + (effect == Effect.SHARE ? " tells " : " does not tell ") + to + " " + what + ", only in "
                        + word("MessageKind." + about);
        return head + (effect == Effect.WITHHOLD ? ", whatever another agreement says." : conditions() + ".");
    }

    /// Police shown health records, or the third sector shown offences, is opened by a decision only.
    boolean opensHealthToPolice() {
        return shares(HEALTH) && (roles.contains(Role.POLICE_OFFICER) || receiverKind == Agencies.Kind.POLICE);
    }

    boolean opensJusticeToThirdSector() {
        return shares(JUSTICE) && (receiverKind == Agencies.Kind.THIRD_SECTOR || receiverKind == Agencies.Kind.HOUSING);
    }

    boolean isDelicate() {
        return opensHealthToPolice() || opensJusticeToThirdSector();
    }

    private boolean shares(Set<Category> some) {
        return effect == Effect.SHARE && categories.stream().anyMatch(some::contains);
    }

    private String of() {
        return scopes.size() == 2
                ? "of people referred or supported"
                : scopes.contains(Scope.SUPPORT) ? "of people they support" : "in referrals they look at";
    }

    private String conditions() {
        return (onlyOpen ? ", only while support is open" : "") + ", " + word("Condition." + condition);
    }

    static String word(Category category) {
        return Words.of(category).toLowerCase(java.util.Locale.UK);
    }

    private static String word(String code) {
        return Words.find(code).orElse(code).toLowerCase(java.util.Locale.UK);
    }

    /// "police officers"
    static String many(Role role) {
        return Words.find("agreement.many." + role)
                .orElseGet(() -> Words.of(role).toLowerCase(java.util.Locale.UK) + "s");
    }

    /// "a, b and c"
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
