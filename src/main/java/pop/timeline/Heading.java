package pop.timeline;

import org.jspecify.annotations.Nullable;
import pop.person.Identity;
import pop.person.Interpreter;
import pop.web.When;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What stands out before one meets a person.
record Heading(Identity person, List<Alert> alerts, LocalDate today) {

    /// Never by colour alone: the words say it.
    record Alert(String text, String colour) {}

    static Heading of(Identity person, List<PersonRecords.Detail> details, List<Spell> spells, LocalDate today) {
        var alerts = new ArrayList<Alert>();
        if (spells.stream().anyMatch(spell -> "DIED".equals(spell.closedReason()))) {
            alerts.add(new Alert("Has died", "grey"));
        }
        var child = person.childPathway(today);
        if (child != null) {
            alerts.add(new Alert(child, "amber"));
        }
        person.flags().forEach(flag -> alerts.add(new Alert(flag.text(), flag.colour())));
        if (details.stream().anyMatch(PersonRecords.Detail::beforeMeeting)) {
            alerts.add(new Alert("Read before you meet", "red"));
        }
        spells.stream()
                .filter(spell -> spell.status().equals("PAUSED"))
                .findFirst()
                .ifPresent(spell -> alerts.add(new Alert(paused(spell), "purple")));
        details.stream()
                .filter(detail -> detail.part() == PersonRecords.Part.ADDRESS)
                .findFirst()
                .filter(address -> address.kind().equals("NO_FIXED_ADDRESS"))
                .ifPresent(_ -> alerts.add(new Alert("No fixed address", "amber")));
        if (person.interpreter() == Interpreter.NEEDED) {
            var language = person.language().isBlank() ? "" : ": " + person.language();
            alerts.add(new Alert("Needs an interpreter" + language, "blue"));
        }
        return new Heading(person, alerts, today);
    }

    /// The newest number with what is safe to do with it; null when none is known.
    @Nullable
    String reach() {
        return person.phones().stream()
                .findFirst()
                .map(phone -> Plain.phone(phone.number()) + " (" + phone.summary() + ")")
                .orElse(null);
    }

    private static String paused(Spell spell) {
        var why = spell.pausedFor() == null ? "Paused" : Plain.word("PauseReason", spell.pausedFor());
        return spell.pausedUntil() == null ? why : why + " until " + When.day(spell.pausedUntil());
    }
}
