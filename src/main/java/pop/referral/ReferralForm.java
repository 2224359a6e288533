package pop.referral;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pop.person.FullName;
import pop.web.Problems;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/// A referral as it is typed. Everything is text, so that whatever came can be shown again.
record ReferralForm(
        @Size(max = 1000) String name,
        @Size(max = MOST) String description,
        @Size(max = 200) String birth,
        @Size(max = 40) String sex,
        @Size(max = 2000) String address,
        @Size(max = 200) String phone,
        @Size(max = 2000) String safeContact,
        @Size(max = MOST) String offending,
        @Size(max = MOST) String substances,
        @Size(max = MOST) String safety,
        @Size(max = MOST) String health,
        @Size(max = MOST) String housing,
        String risk,
        String agrees,
        String source,
        @Size(max = 200) String fromAgency,
        @Size(max = 200) String referrer,
        @Size(max = 500) String referrerContact) {

    /// More than anyone types, less than a page can bear.
    static final int MOST = 100_000;

    ReferralForm {
        name = text(name);
        description = text(description);
        birth = text(birth);
        sex = text(sex);
        address = text(address);
        phone = text(phone);
        safeContact = text(safeContact);
        offending = text(offending);
        substances = text(substances);
        safety = text(safety);
        health = text(health);
        housing = text(housing);
        risk = text(risk);
        agrees = text(agrees);
        source = text(source);
        fromAgency = text(fromAgency);
        referrer = text(referrer);
        referrerContact = text(referrerContact);
    }

    /// A new one, with what is known of whoever refers.
    static ReferralForm from(Sender sender, String contact) {
        return of(
                new Details(
                        sender.source(),
                        sender.agencyName(),
                        sender.name(),
                        contact,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        Agrees.NOT_KNOWN,
                        "",
                        Risk.NOT_KNOWN,
                        null),
                Map.of());
    }

    static ReferralForm of(Details it, Map<Section, String> told) {
        return new ReferralForm(
                it.name(),
                told.getOrDefault(Section.OTHER, ""),
                it.birth(),
                it.sex(),
                it.address(),
                it.phone(),
                it.safeContact(),
                told.getOrDefault(Section.OFFENDING, ""),
                told.getOrDefault(Section.SUBSTANCE_USE, ""),
                told.getOrDefault(Section.SAFETY, ""),
                told.getOrDefault(Section.HEALTH, ""),
                told.getOrDefault(Section.HOUSING, ""),
                it.risk().name(),
                it.agrees().name(),
                it.source().name(),
                it.fromAgency(),
                it.referrer(),
                it.referrerContact());
    }

    Details details(LocalDate today) {
        return new Details(
                oneOf(Source.values(), source, Source.NOT_KNOWN),
                fromAgency.strip(),
                referrer.strip(),
                referrerContact.strip(),
                name.strip(),
                bornOrAged(birth.strip()),
                sex.strip(),
                address.strip(),
                phone.strip(),
                safeContact.strip(),
                oneOf(Agrees.values(), agrees, Agrees.NOT_KNOWN),
                "",
                oneOf(Risk.values(), risk, Risk.NOT_KNOWN),
                today);
    }

    /// What was written, word for word.
    Map<Section, String> told() {
        var told = new EnumMap<Section, String>(Section.class);
        told.put(Section.OFFENDING, offending);
        told.put(Section.SUBSTANCE_USE, substances);
        told.put(Section.SAFETY, safety);
        told.put(Section.HEALTH, health);
        told.put(Section.HOUSING, housing);
        told.put(Section.OTHER, description);
        told.values().removeIf(String::isBlank);
        return told;
    }

    /// The one thing that must be there: something by which we can find or recognise the person.
    void mustBeRecognisable(Problems problems) {
        var named = FullName.read(name).isKnown();
        if (!named && description.isBlank() && phone.isBlank() && address.isBlank()) {
            problems.add("name", "Give a name or nickname, or describe the person so that we can find them");
        }
    }

    /// The field asks for a date of birth or an age: a bare number of years is an age.
    private static String bornOrAged(String typed) {
        return typed.matches("[1-9][0-9]") ? "age " + typed : typed;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static <T extends Enum<T>> T oneOf(T[] all, String name, T otherwise) {
        for (var one : all) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return otherwise;
    }
}
