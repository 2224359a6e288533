package pop.directory;

import org.jspecify.annotations.Nullable;
import pop.agency.WorkerId;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.Words;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// A service as it is typed. What only a team that keeps the directory decides (who keeps the listing, the quick list)
/// stays as it was when a partner changes its own.
record ListingForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable String name,
        @Nullable String alsoCalled,
        @Nullable String description,
        @Nullable String website,
        @Nullable String email,
        @Nullable List<String> needs,
        @Nullable OpenTo openTo,
        @Nullable String leastAge,
        @Nullable String mostAge,
        @Nullable String eligibility,
        @Nullable String free,
        @Nullable String cost,
        @Nullable String languages,
        @Nullable Route route,
        @Nullable String howToRefer,
        @Nullable String referralEmail,
        @Nullable String webhook,
        @Nullable Boolean forCustody,
        @Nullable String owner) {

    private static final int OLDEST = 120;

    static List<Choice> routes() {
        return Stream.of(Route.values())
                .map(it ->
                        Choice.of(it.name(), Words.find("directory.route." + it).orElse("")))
                .toList();
    }

    static ListingForm of(Details it) {
        return new ListingForm(
                it.id().value(),
                it.version(),
                it.name(),
                it.alsoCalled(),
                it.description(),
                it.website(),
                it.email(),
                it.needs(),
                it.admission().openTo(),
                number(it.admission().leastAge()),
                number(it.admission().mostAge()),
                it.admission().eligibility(),
                it.free() == null ? "" : it.free().toString(),
                it.cost(),
                String.join(", ", it.languages()),
                it.referring().route(),
                it.referring().how(),
                it.referring().email(),
                it.referring().webhook(),
                it.forCustody(),
                it.owner() == null ? "" : it.owner().toString());
    }

    /// @param taking the answers typed for each [Matter]
    Details read(Details before, Map<Matter, Takes> taking, boolean keeps, Problems problems) {
        var called = TypedListing.line(name, "name", problems);
        if (called.isEmpty()) {
            problems.add("name", "Enter what the service is called");
        }
        return new Details(
                before.id(),
                before.organisation(),
                called,
                TypedListing.line(alsoCalled, "alsoCalled", problems),
                TypedListing.prose(description, "description", problems),
                TypedListing.website(website, "website", problems),
                TypedListing.email(email, "email", problems),
                referring(problems),
                admission(problems),
                free == null || free.isBlank() ? null : Boolean.valueOf(free),
                TypedListing.line(cost, "cost", problems),
                TypedListing.several(languages),
                needs == null ? List.of() : needs.stream().distinct().toList(),
                taking,
                keeps ? Boolean.TRUE.equals(forCustody) : before.forCustody(),
                keeps ? owner(problems) : before.owner(),
                before.version());
    }

    private Details.Referring referring(Problems problems) {
        var way = route == null ? Route.SELF : route;
        var mail = TypedListing.email(referralEmail, "referralEmail", problems);
        var machine = TypedListing.website(webhook, "webhook", problems);
        if (way == Route.MAIL && mail.isEmpty()) {
            problems.add("referralEmail", "Enter where referrals go by mail");
        }
        if (way == Route.WEBHOOK && machine.isEmpty()) {
            problems.add("webhook", "Enter the address of their machine");
        }
        return new Details.Referring(way, TypedListing.prose(howToRefer, "howToRefer", problems), mail, machine);
    }

    private Details.Admission admission(Problems problems) {
        var least = age(leastAge, "leastAge", problems);
        var most = age(mostAge, "mostAge", problems);
        if (least != null && most != null && most < least) {
            problems.add("mostAge", "The oldest they take cannot be younger than the youngest");
        }
        return new Details.Admission(
                openTo == null ? OpenTo.EVERYONE : openTo,
                least,
                most,
                TypedListing.prose(eligibility, "eligibility", problems));
    }

    private @Nullable WorkerId owner(Problems problems) {
        try {
            return owner == null || owner.isBlank() ? null : WorkerId.of(owner);
        } catch (IllegalArgumentException _) {
            problems.add("owner", "Choose one of the workers");
            return null;
        }
    }

    private static @Nullable Integer age(@Nullable String typed, String field, Problems problems) {
        var text = TypedListing.text(typed);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > OLDEST) {
            problems.add(field, "Enter an age in years, such as 16");
            return null;
        }
        return Integer.valueOf(text);
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
