package pop.directory;

import org.jspecify.annotations.Nullable;
import pop.agency.WorkerId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// All that is listed of a service but its places, hours and contacts.
///
/// @param free null if nobody knows
/// @param taking no entry: nobody knows
/// @param forCustody on the quick list that custody peer mentors have at hand
/// @param owner who of us keeps the listing true
record Details(
        ServiceId id,
        OrganisationId organisation,
        String name,
        String alsoCalled,
        String description,
        String website,
        String email,
        Referring referring,
        Admission admission,
        @Nullable Boolean free,
        String cost,
        List<String> languages,
        List<String> needs,
        Map<Matter, Takes> taking,
        boolean forCustody,
        @Nullable WorkerId owner,
        int version) {

    /// How a referral of ours reaches it.
    record Referring(Route route, String how, String email, String webhook) {}

    /// Whom it takes, in what the law lets one ask.
    record Admission(
            OpenTo openTo,
            @Nullable Integer leastAge,
            @Nullable Integer mostAge,
            String eligibility) {}

    Details {
        languages = List.copyOf(languages);
        needs = List.copyOf(needs);
        taking = Map.copyOf(taking);
    }

    /// Nothing is known of it yet.
    static Details none(ServiceId id, OrganisationId organisation) {
        return new Details(
                id,
                organisation,
                "",
                "",
                "",
                "",
                "",
                new Referring(Route.SELF, "", "", ""),
                new Admission(OpenTo.EVERYONE, null, null, ""),
                null,
                "",
                List.of(),
                List.of(),
                Map.of(),
                false,
                null,
                1);
    }

    Details keptBy(WorkerId worker) {
        return new Details(
                id,
                organisation,
                name,
                alsoCalled,
                description,
                website,
                email,
                referring,
                admission,
                free,
                cost,
                languages,
                needs,
                taking,
                forCustody,
                worker,
                version);
    }

    /// Which parts are other than before, as the columns are called: so that an import leaves alone what was changed
    /// here.
    List<String> changedFrom(Details before) {
        var changed = new ArrayList<String>();
        var then = before.parts();
        parts().forEach(part -> {
            var was = then.stream()
                    .filter(it -> it.name().equals(part.name()))
                    .findFirst()
                    .orElseThrow();
            if (!Objects.equals(was.value(), part.value())) {
                changed.add(part.name());
            }
        });
        return changed;
    }

    private record Part(String name, @Nullable Object value) {}

    private List<Part> parts() {
        return List.of(
                new Part("name", name),
                new Part("also_called", alsoCalled),
                new Part("description", description),
                new Part("website", website),
                new Part("email", email),
                new Part("route", referring.route()),
                new Part("how_to_refer", referring.how()),
                new Part("referral_email", referring.email()),
                new Part("webhook", referring.webhook()),
                new Part("open_to", admission.openTo()),
                new Part("least_age", admission.leastAge()),
                new Part("most_age", admission.mostAge()),
                new Part("eligibility", admission.eligibility()),
                new Part("free", free),
                new Part("cost", cost),
                new Part("languages", languages),
                new Part("needs", needs),
                new Part("taking", taking),
                new Part("for_custody", forCustody),
                new Part("owner_id", owner));
    }
}
