package pop.timeline;

/// Where what is about court, conditions and custody was read, and where it leads.
final class Justice {

    private Justice() {}

    static String table(String what) {
        return what.startsWith("CONDITION_")
                ? "justice.condition_fact"
                : what.startsWith("COURT_") ? "justice.court_date_fact" : "justice.custody_fact";
    }

    static String href(Entry entry) {
        return entry.what().startsWith("CONDITION_")
                ? "/people/" + entry.personId() + "/conditions#c-" + entry.subjectId()
                : (entry.what().startsWith("COURT_") ? "/court-dates/" : "/custody/") + entry.subjectId();
    }
}
