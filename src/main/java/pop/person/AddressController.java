package pop.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import pop.agency.Post;
import pop.database.Ids;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static java.util.Objects.requireNonNullElse;

/// Where the person lives or can be found: added and ended, never overwritten.
@Controller
class AddressController {

    private final People people;
    private final Addresses addresses;
    private final Cautions cautions;
    private final Clock clock;

    AddressController(People people, Addresses addresses, Cautions cautions, Clock clock) {
        this.people = people;
        this.addresses = addresses;
        this.cautions = cautions;
        this.clock = clock;
    }

    record AddressForm(
            @NotNull UUID id,
            @NotNull AddressKind kind,
            @Nullable String careOf,
            @Nullable String lines,
            @Nullable String postcode,
            @Nullable InGlasgow inGlasgow,
            @Nullable String since,
            @Nullable Boolean endsOthers,
            @Nullable List<UUID> read) {}

    /// @param warnings what stands against somebody living there
    record AddressPage(Identity person, AddressForm form, List<Warning> warnings, Problems problems) {}

    @GetMapping("/people/{person}/details/addresses/new")
    @Transactional
    String ask(@PathVariable PersonId person, Model model) {
        var form = new AddressForm(Ids.next(), AddressKind.HOME, "", "", "", InGlasgow.NOT_KNOWN, "", true, null);
        return page(person, form, List.of(), Problems.none(), model);
    }

    @PostMapping("/people/{person}/details/addresses")
    @Transactional
    Object add(
            @PathVariable PersonId person,
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult result,
            Post post,
            Model model) {
        var problems = Problems.of(result);
        var address = read(form, problems);
        var planned = planned(person, address);
        var warnings = address.kind().isSomewhere() ? cautions.about(planned) : List.<Warning>of();
        if (!Cautions.read(warnings, form.read())) {
            problems.add("read", "Read what stands against this address, and tick it");
        }
        if (!problems.isEmpty()) {
            return Pages.again(page(person, form, warnings, problems, model), model);
        }
        cautions.keep(planned, form.id(), warnings, post.agency(), post.worker(), clock.instant());
        if (Boolean.TRUE.equals(form.endsOthers())) {
            addresses.endOthers(person, form.id(), requireNonNullElse(address.since(), today()));
        }
        addresses.add(person, post.agency(), post.worker().value(), clock.instant(), address);
        return Pages.details(person);
    }

    @PostMapping("/people/{person}/details/addresses/{address}/end")
    @Transactional
    String end(@PathVariable PersonId person, @PathVariable UUID address) {
        addresses.end(person, address, today());
        return Pages.details(person);
    }

    private static Planned planned(PersonId person, Address address) {
        return new Planned(person, Planned.What.ADDRESS, null, null, address.lines(), address.postcode());
    }

    private Address read(AddressForm form, Problems problems) {
        var lines = Typed.prose(form.lines());
        String postcode = postcode(Typed.line(form.postcode()), problems);
        LocalDate since = since(Typed.line(form.since()), problems);
        if (form.kind().isSomewhere()
                && form.kind() != AddressKind.HOSPITAL
                && form.kind() != AddressKind.PRISON
                && lines.isEmpty()
                && postcode == null) {
            problems.add("lines", "Enter what is known of the address, if only the part of town");
        }
        return new Address(
                form.id(),
                form.kind(),
                lines,
                postcode,
                Typed.line(form.careOf()),
                requireNonNullElse(form.inGlasgow(), InGlasgow.NOT_KNOWN),
                since,
                null);
    }

    private static @Nullable String postcode(String typed, Problems problems) {
        return switch (Postcode.read(typed)) {
            case Postcode.Reading.Absent _ -> null;
            case Postcode.Reading.Full full -> {
                if (full.corrected()) {
                    problems.add(
                            "postcode",
                            "Did you mean " + full.postcode().shown()
                                    + "? Letters and digits that look alike were exchanged: type it again.");
                }
                yield full.postcode().outward() + full.postcode().inward();
            }
            case Postcode.Reading.Sector _,
                    Postcode.Reading.Outcode _,
                    Postcode.Reading.NoFixedAddress _,
                    Postcode.Reading.AddressText _,
                    Postcode.Reading.Unreadable _ -> {
                problems.add("postcode", "This is not a full postcode. Put what is known into the address lines.");
                yield null;
            }
        };
    }

    private static @Nullable LocalDate since(String typed, Problems problems) {
        if (typed.isEmpty()) {
            return null;
        }
        var date = When.typed(typed);
        if (date.isEmpty()) {
            problems.add("since", "Enter a date such as 27 3 2026, or leave it empty");
        }
        return date.orElse(null);
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }

    private String page(PersonId person, AddressForm form, List<Warning> warnings, Problems problems, Model model) {
        model.addAttribute("page", new AddressPage(people.show(person, "addresses"), form, warnings, problems));
        return "person/address";
    }
}
