package pop.contact;

/// How somebody was reached, or was tried to be.
public enum Mode {
    FACE_TO_FACE,
    PHONE,
    TEXT,
    DOOR,
    CUSTODY,
    THROUGH_PARTNER,
    VIDEO_TEAMS,
    VIDEO_ZOOM,
    VIDEO_OTHER,
    LETTER
}
