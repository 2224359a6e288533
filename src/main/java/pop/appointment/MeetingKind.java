package pop.appointment;

import pop.person.Planned;

/// How, and at what kind of place, one meets.
enum MeetingKind {
    OFFICE(Planned.What.MEETING),
    OUTREACH(Planned.What.VISIT),
    HOME_VISIT(Planned.What.VISIT),
    PARTNER_PLACE(Planned.What.MEETING),
    PHONE(Planned.What.CALL),
    VIDEO_TEAMS(Planned.What.CALL),
    VIDEO_ZOOM(Planned.What.CALL),
    VIDEO_OTHER(Planned.What.CALL),
    ACCOMPANIED(Planned.What.VISIT),
    COURT(Planned.What.COURT),
    /// The person's own: Narcotics Anonymous, a recovery café. A worker may go along.
    OWN_MEETING(Planned.What.GROUP);

    private final Planned.What what;

    MeetingKind(Planned.What what) {
        this.what = what;
    }

    Planned.What what() {
        return what;
    }

    boolean isVideo() {
        return this == VIDEO_TEAMS || this == VIDEO_ZOOM || this == VIDEO_OTHER;
    }

    /// The worker is out of the office.
    boolean isAway() {
        return what == Planned.What.VISIT || what == Planned.What.COURT || this == PARTNER_PLACE || this == OWN_MEETING;
    }

    boolean needsPlace() {
        return what == Planned.What.VISIT || this == PARTNER_PLACE || this == COURT;
    }
}
