package pop.person;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A number some agency knows the person by, opened for a viewer who may see it.
record Identifier(
        UUID id,
        Kind kind,
        String value,
        String issuer,
        @Nullable Instant endedAt) {

    /// The category says who sees it: policies compare it with the viewer's role.
    enum Kind {
        CHI("PHYSICAL_HEALTH"),
        CHS("CUSTODY_AND_JUSTICE"),
        PNC("CUSTODY_AND_JUSTICE"),
        CRO("CUSTODY_AND_JUSTICE"),
        PROCURATOR_FISCAL("CUSTODY_AND_JUSTICE"),
        CUSTODY_RECORD("CUSTODY_AND_JUSTICE"),
        SOCIAL_WORK("IDENTITY"),
        HEALTH_RECORD("PHYSICAL_HEALTH"),
        OTHER("IDENTITY");

        private final String category;

        Kind(String category) {
            this.category = category;
        }

        String category() {
            return category;
        }
    }

    /// Capitals and digits only, so that signs and spaces do not hide a number that is the same.
    static String plain(String typed) {
        return Typed.plain(typed).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// What a digest is made of, so that the digest of an identifier is never that of something else.
    static String lookup(String plain) {
        return "identifier " + plain;
    }
}
