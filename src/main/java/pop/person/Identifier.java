package pop.person;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A number some agency knows the person by, opened for a viewer who may see it.
record Identifier(
        UUID id,
        IdentifierKind kind,
        String value,
        String issuer,
        @Nullable Instant endedAt) {

    /// Capitals and digits only, so that signs and spaces do not hide a number that is the same.
    static String plain(String typed) {
        return Typed.plain(typed).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// What a digest is made of, so that the digest of an identifier is never that of something else.
    static String lookup(String plain) {
        return "identifier " + plain;
    }
}
