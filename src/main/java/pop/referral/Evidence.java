package pop.referral;

import org.springframework.stereotype.Component;
import pop.person.BirthDate;
import pop.person.Postcode;
import pop.person.Postcode.Reading;
import pop.web.When;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/// Puts the five tests to a referral as it was told.
@Component
class Evidence {

    private final Postcodes postcodes;
    private final Clock clock;

    Evidence(Postcodes postcodes, Clock clock) {
        this.postcodes = postcodes;
        this.clock = clock;
    }

    /// @param attribution what must stand on a page that shows it; blank when no postcode was looked up
    record Shown(Eligibility eligibility, String attribution) {}

    Shown of(Referral referral, List<Told> told) {
        var details = referral.details();
        var address = Postcode.read(details.address());
        var listed = address instanceof Reading.Full full
                ? postcodes.find(full.postcode())
                : java.util.Optional.<Postcodes.Listed>empty();
        var submitted = referral.times().submittedAt();
        var toldOn = When.dayOf(submitted == null ? referral.times().draftedAt() : submitted);
        var known = new Eligibility.Known(
                details.sex(),
                BirthDate.read(details.birth(), toldOn),
                details.address(),
                text(told, Section.HOUSING),
                text(told, Section.OFFENDING),
                text(told, Section.SUBSTANCE_USE),
                text(told, Section.ANSWER),
                _ -> listed.map(Postcodes.Listed::inGlasgow));
        boolean lookedUp = address instanceof Reading.Full
                || address instanceof Reading.Sector
                || address instanceof Reading.Outcode;
        return new Shown(
                Eligibility.of(known, When.dayOf(clock.instant())),
                lookedUp ? listed.map(Postcodes.Listed::attribution).orElse(Residence.ATTRIBUTION) : "");
    }

    private static String text(List<Told> told, Section section) {
        return told.stream()
                .filter(each -> each.section() == section)
                .map(Told::text)
                .collect(Collectors.joining("\n"));
    }
}
