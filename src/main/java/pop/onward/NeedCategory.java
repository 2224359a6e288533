package pop.onward;

import pop.sharing.Category;

/// What a need says about somebody: who is not shown that category does not learn that there is the need.
final class NeedCategory {

    private NeedCategory() {}

    /// @param need its code in the directory; of one that was added since, only notes are told
    static Category of(String need) {
        return switch (need) {
            case "ACCOMMODATION" -> Category.HOUSING;
            case "ALCOHOL", "DRUGS", "HARM_REDUCTION", "GAMBLING" -> Category.SUBSTANCE_USE;
            case "MENTAL_HEALTH", "BEREAVEMENT", "STRONG_FEELINGS" -> Category.MENTAL_HEALTH;
            case "PHYSICAL_HEALTH", "SEXUAL_HARM" -> Category.PHYSICAL_HEALTH;
            case "MONEY", "FOOD_AND_PHONE" -> Category.MONEY;
            case "WORK_AND_TRAINING", "PERSONAL_DEVELOPMENT" -> Category.WORK_AND_LEARNING;
            case "FAMILY", "DOMESTIC_ABUSE" -> Category.FAMILY;
            case "LEGAL", "REINTEGRATION", "SHORT_TERM_PRISONERS" -> Category.CUSTODY_AND_JUSTICE;
            case "SEXUAL_OFFENDING" -> Category.OFFENDING;
            case "HATE_CRIME" -> Category.SAFETY;
            case "VETERANS", "WOMEN", "OLDER_PEOPLE" -> Category.IDENTITY;
            default -> Category.NOTES;
        };
    }
}
