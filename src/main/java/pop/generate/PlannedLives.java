package pop.generate;

import java.util.List;

/// What invented people want, and the steps towards it; no sentence names anybody.
final class PlannedLives {

    /// @param category decides who is shown it, as `plan.Area` says
    record Wish(String area, String category, String words, List<String> steps) {}

    private static final List<Wish> ALL = List.of(
            wish(
                    "HOUSING",
                    "HOUSING",
                    "I want my own front door.",
                    "Ring the housing office",
                    "Fill in the form together",
                    "Find out what papers are missing"),
            wish(
                    "HOUSING",
                    "HOUSING",
                    "I want to keep my flat.",
                    "Ask for a payment plan",
                    "Show the arrears letter to the advice service"),
            wish(
                    "MONEY",
                    "MONEY",
                    "I want to know what comes in each month.",
                    "Make an appointment with the advice service",
                    "Bring the letters in a bag"),
            wish(
                    "ADDICTION",
                    "SUBSTANCE_USE",
                    "I want to be on the right script.",
                    "Go to the first appointment together",
                    "Write down questions for the nurse"),
            wish(
                    "RECOVERY",
                    "SUBSTANCE_USE",
                    "I want a place where I do not have to explain myself.",
                    "Try the recovery café on a Thursday"),
            wish(
                    "PHYSICAL_HEALTH",
                    "PHYSICAL_HEALTH",
                    "I want my leg seen to.",
                    "Register with a practice",
                    "Go to the treatment room together"),
            wish("MENTAL_HEALTH", "MENTAL_HEALTH", "I want to sleep at night.", "Talk to the doctor about sleep"),
            wish("BEREAVEMENT", "MENTAL_HEALTH", "I want to talk about my mum.", "Meet the bereavement worker once"),
            wish(
                    "FEELINGS",
                    "MENTAL_HEALTH",
                    "I want to walk away when it gets loud.",
                    "Practise one thing that helped before"),
            wish(
                    "FAMILY",
                    "FAMILY",
                    "I want to see my daughter on Sundays.",
                    "Write to her mother",
                    "Find a place where they can meet"),
            wish(
                    "WORK_AND_LEARNING",
                    "WORK_AND_LEARNING",
                    "I want to work with my hands again.",
                    "Look at the course list together",
                    "Ask for a visit to the workshop"),
            wish(
                    "JUSTICE",
                    "CUSTODY_AND_JUSTICE",
                    "I want to get through my order.",
                    "Put the dates on the wall",
                    "Ring the day before"),
            wish("TIME", "PLAN", "I want fewer nights in town.", "Go to the five-a-side on Tuesdays"));

    private PlannedLives() {}

    static Wish one(Lot lot) {
        return lot.among(ALL);
    }

    private static Wish wish(String area, String category, String words, String... steps) {
        return new Wish(area, category, words, List.of(steps));
    }
}
