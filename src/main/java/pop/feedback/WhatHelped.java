package pop.feedback;

enum WhatHelped {
    NOT_GIVING_UP,
    LISTENING,
    HAVING_BEEN_THERE,
    WENT_ALONG,
    KNEW_SERVICES,
    STRAIGHT_WITH_ME,
    PRACTICAL,
    NOTHING
}
