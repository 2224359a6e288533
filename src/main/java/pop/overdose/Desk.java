package pop.overdose;

import pop.agency.TeamId;

/// How an outreach team is reached, and how long what may take.
///
/// @param phone for texts, with its country; empty when none are sent
/// @param webhook one of the addresses set up by the operator; empty for none
/// @param callFirstAfter minutes until somebody is called
/// @param callNextAfter minutes from one to the next
/// @param soonHours within which somebody should be with them
/// @param keepDays after it was acknowledged
/// @param version 0 when nothing was set, and the usual applies
record Desk(
        TeamId team,
        String mail,
        String phone,
        String webhook,
        int callFirstAfter,
        int callNextAfter,
        int soonHours,
        int lateHours,
        int keepDays,
        int version) {}
