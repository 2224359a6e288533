package pop.generate;

import pop.person.BirthDate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Thinks up people. The same plan and number give the same life, whatever was asked before.
final class Lives {

    private final Plan plan;
    private final Chapters chapters;

    Lives(Plan plan, Staff staff) {
        this.plan = plan;
        this.chapters = new Chapters(plan, staff, new Spells(plan, staff));
    }

    Life of(int number) {
        return of(number, plan.isDouble(number));
    }

    private Life of(int number, boolean twice) {
        var lot = plan.lot(number, "life");
        var came = chapters(number, lot);
        var recorded = came.getFirst().facts().get(1).at();
        var id = lot.id(recorded);
        var called = Names.of(lot, lot.chance(0.03));
        var born = born(lot, recorded);
        if (!twice) {
            return new Life(number, id, called, born, recorded, came, null);
        }
        // somebody who came shortly before, written down differently
        var other = of(number - 7, false);
        var same = new Life.Same(other.id(), other.called().shown());
        return new Life(number, id, Names.variant(other.called(), lot), other.born(), recorded, came, same);
    }

    private List<Life.Chapter> chapters(int number, Lot lot) {
        var came = plan.cameAt(number);
        var told = new ArrayList<Life.Chapter>();
        if (lot.chance(0.09)) {
            told.add(chapters.past(lot, came.minus(lot.days(220, 900))));
        }
        var spells = (int) told.stream().filter(it -> it.spell() != null).count();
        told.add(
                plan.isRecent(number) && lot.chance(0.55)
                        ? chapters.waiting(lot, came)
                        : chapters.decided(lot, came, number, spells));
        joined(told.getLast(), lot).ifPresent(told::add);
        return told;
    }

    private java.util.Optional<Life.Chapter> joined(Life.Chapter last, Lot lot) {
        var spell = last.spell();
        return spell == null || !lot.chance(0.04) ? java.util.Optional.empty() : chapters.joined(lot, spell);
    }

    private static BirthDate born(Lot lot, Instant recorded) {
        var on = LocalDate.ofInstant(recorded, ZoneOffset.UTC);
        var day = on.minusDays(lot.between(17 * 365, 62 * 365));
        return switch (lot.weighted("EXACT 80 YEAR 8 AGE 7 NONE 5")) {
            case "EXACT" -> BirthDate.on(day);
            case "YEAR" -> BirthDate.inYear(day.getYear());
            case "AGE" -> BirthDate.ageAbout(on.getYear() - day.getYear(), on);
            default -> BirthDate.unknown();
        };
    }
}
