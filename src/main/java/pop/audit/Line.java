package pop.audit;

import org.jspecify.annotations.Nullable;
import pop.agency.Role;
import pop.web.When;
import pop.web.Words;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/// An entry in plain words.
///
/// @param who the worker, or what did it when it was no worker
/// @param role with which role and for which agency
/// @param did "looked at the person's page", "changed an address"
/// @param columns what changed, as the table calls it
record Line(
        String at,
        String who,
        String role,
        String did,
        String columns,
        String purpose,
        @Nullable UUID person,
        @Nullable Long number) {

    static Line of(TrailEntries.Entry entry) {
        return new Line(
                When.at(entry.at()),
                who(entry),
                entry.agency() == null ? role(entry) : role(entry) + ", " + entry.agency(),
                Words.of(entry.act()) + " " + what(entry.what()),
                entry.columns().replace('_', ' '),
                entry.kind().equals("SYSTEM") ? "" : entry.purpose(),
                entry.personId(),
                entry.number());
    }

    private static String who(TrailEntries.Entry entry) {
        return switch (entry.kind()) {
            case "WORKER" -> entry.worker() == null ? "A worker not known any more" : entry.worker();
            case "LINK" -> "Someone with a referral link";
            case "SYSTEM" -> "The software: " + entry.purpose();
            default -> "The database’s owner";
        };
    }

    private static String role(TrailEntries.Entry entry) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(entry.role()))
                .findFirst()
                .map(Words::of)
                .orElse("");
    }

    /// `audit.what.<table or part>`, else the table's own name made readable.
    private static String what(String what) {
        return Words.find("audit.what." + what)
                .orElseGet(() ->
                        what.substring(what.indexOf('.') + 1).replace('_', ' ').toLowerCase(Locale.ROOT));
    }
}
