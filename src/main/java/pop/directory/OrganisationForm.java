package pop.directory;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;

import java.util.UUID;

/// An organisation as it is typed. Which partner agency it is, only a team that keeps the directory decides.
record OrganisationForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable String name,
        @Nullable String alsoCalled,
        @Nullable String description,
        @Nullable String email,
        @Nullable String website,
        @Nullable UUID agency) {

    /// As it was read.
    record Typed(
            String name,
            String alsoCalled,
            String description,
            String email,
            String website,
            @Nullable UUID agency) {}

    static OrganisationForm empty(UUID id) {
        return new OrganisationForm(id, null, "", "", "", "", "", null);
    }

    static OrganisationForm of(Organisation it) {
        return new OrganisationForm(
                it.id().value(),
                it.version(),
                it.name(),
                it.alsoCalled(),
                it.description(),
                it.email(),
                it.website(),
                it.agencyId());
    }

    /// A former name is kept among those that it is also called by, so that it is found by it.
    ///
    /// @param before null for a new one
    Typed read(@Nullable Organisation before, boolean keeps, Problems problems) {
        var called = TypedListing.line(name, "name", problems);
        if (called.isEmpty()) {
            problems.add("name", "Enter what the organisation is called");
        }
        var also = TypedListing.text(alsoCalled);
        if (before != null && !before.name().equals(called) && !also.contains(before.name())) {
            also = also.isEmpty() ? before.name() : also + ", " + before.name();
        }
        return new Typed(
                called,
                also,
                TypedListing.prose(description, "description", problems),
                TypedListing.email(email, "email", problems),
                TypedListing.website(website, "website", problems),
                keeps ? agency : before == null ? null : before.agencyId());
    }
}
