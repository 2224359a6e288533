package pop.generate;

import java.util.List;

/// Words of which services that do not exist are made. Every name says that it is invented.
final class InventedServices {

    /// What a service is for, as it would be called, and what it says of itself.
    record Trade(String need, String name, String does) {}

    static final List<Trade> TRADES = List.of(
            new Trade(
                    "ACCOMMODATION",
                    "Housing Advice",
                    "Help to find and keep a home, also when somebody sleeps rough tonight."),
            new Trade(
                    "ALCOHOL",
                    "Alcohol Recovery",
                    "Groups and one-to-one support for people who want to drink less or stop."),
            new Trade("DRUGS", "Recovery Hub", "Treatment, prescribing and people who have been there themselves."),
            new Trade(
                    "HARM_REDUCTION",
                    "Naloxone and Needles",
                    "Naloxone to take home, clean equipment, wounds looked at. Nobody is asked to stop."),
            new Trade(
                    "MENTAL_HEALTH",
                    "Listening Service",
                    "Somebody to talk to, on the day, without a letter from a doctor."),
            new Trade("PHYSICAL_HEALTH", "Health Drop-in", "A nurse and a dentist for people without a practice."),
            new Trade("MONEY", "Money Matters", "Benefits, debt, sanctions: forms filled in together."),
            new Trade(
                    "WORK_AND_TRAINING",
                    "Way to Work",
                    "Courses, certificates and employers who know what a conviction is."),
            new Trade("LEGAL", "Law Centre", "A solicitor for housing, benefits and family, free of charge."),
            new Trade("FOOD_AND_PHONE", "Community Pantry", "Food, clothes, a shower and a phone with credit."),
            new Trade("FAMILY", "Family Support", "For parents and for those whose person is in prison."),
            new Trade("STRONG_FEELINGS", "Steady", "Eight weeks in a small group: what to do when it boils over."),
            new Trade("GAMBLING", "Even Odds", "Support for people who gamble more than they want to."),
            new Trade("DOMESTIC_ABUSE", "Safe Door", "Refuge, planning, and somebody beside you in court."),
            new Trade("VETERANS", "Home Again", "For people who have served, by people who have served."),
            new Trade(
                    "PERSONAL_DEVELOPMENT",
                    "Football and Mentoring",
                    "Training twice a week, and a mentor who calls back."),
            new Trade("REINTEGRATION", "Throughcare", "Meets people at the gate and stays for six months."),
            new Trade("WOMEN", "Women’s Centre", "All under one roof, and only women in the house."));

    static final List<String> PLACES = List.of(
            "Larkfield",
            "Tannery",
            "Kelpie",
            "Foundry",
            "Lamplighter",
            "Heron",
            "Weavers",
            "Whinhill",
            "Bobbin",
            "Old Ropeworks",
            "Coopers",
            "Bluebell",
            "Saltmarket",
            "Millbrae",
            "Cairnlee",
            "Drumhead",
            "Rowanbank",
            "Thornwood Gate",
            "Craigside",
            "Linnet");

    static final List<String> BODIES =
            List.of("Trust", "Project", "Collective", "Centre", "Network", "Partnership", "House", "Initiative");

    static final List<String> ACCESSIBILITY =
            List.of("Step-free entrance", "Accessible toilet", "Induction loop", "Lift to all floors", "Quiet room");

    static final List<String> LANGUAGES =
            List.of("Polish", "Arabic", "Urdu", "Romanian", "Farsi", "Punjabi", "BSL", "Gaelic");

    static final List<String> TESTS = List.of(
            "CONVICTIONS",
            "VIOLENCE",
            "SEXUAL_OFFENCE",
            "FIRE_RAISING",
            "METHADONE",
            "STILL_USING",
            "DOGS",
            "NO_FIXED_ABODE",
            "OUTSIDE_GLASGOW",
            "WALKING_IN");

    private InventedServices() {}
}
