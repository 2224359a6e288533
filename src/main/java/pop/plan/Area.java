package pop.plan;

import pop.sharing.Category;

/// The parts of a life that support is about. Each is shown to those to whom its category lies open: what somebody
/// recovers from is told by "recovery" too, and grief is as private as an illness.
enum Area {
    HOUSING(Category.HOUSING),
    MONEY(Category.MONEY),
    ADDICTION(Category.SUBSTANCE_USE),
    RECOVERY(Category.SUBSTANCE_USE),
    PHYSICAL_HEALTH(Category.PHYSICAL_HEALTH),
    MENTAL_HEALTH(Category.MENTAL_HEALTH),
    BEREAVEMENT(Category.MENTAL_HEALTH),
    FEELINGS(Category.MENTAL_HEALTH),
    FAMILY(Category.FAMILY),
    WORK_AND_LEARNING(Category.WORK_AND_LEARNING),
    JUSTICE(Category.CUSTODY_AND_JUSTICE),
    TIME(Category.PLAN);

    private final Category category;

    Area(Category category) {
        this.category = category;
    }

    Category category() {
        return category;
    }

    /// What would say more than the person may want, were the sheet found by somebody else.
    boolean isPrivate() {
        return switch (category) {
            case SUBSTANCE_USE, PHYSICAL_HEALTH, MENTAL_HEALTH, CUSTODY_AND_JUSTICE -> true;
            case IDENTITY,
                    CONTACT,
                    OFFENDING,
                    OVERDOSE,
                    HOUSING,
                    MONEY,
                    WORK_AND_LEARNING,
                    FAMILY,
                    SAFETY,
                    OUTCOME,
                    PLAN,
                    NOTES -> false;
        };
    }
}
