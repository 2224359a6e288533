package pop.person;

import org.jspecify.annotations.Nullable;
import pop.agency.WorkerId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Two records that may be, or are, one person. People decide, and say who they are.
record Link(
        UUID id,
        PersonId person,
        String name,
        PersonId other,
        String otherName,
        List<String> reasons,
        LinkState state,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        String note,
        int version) {

    Step<LinkState, PersonEvent> decide(LinkState next, WorkerId by, Instant now) {
        if (!state.canBecome(next)) {
            throw new Refused("link.decided", state);
        }
        PersonEvent event =
                switch (next) {
                    case CONFIRMED -> new PersonEvent.Linked(person, other, by.value(), now);
                    case SPLIT -> new PersonEvent.Unlinked(person, other, by.value(), now);
                    case REJECTED -> new PersonEvent.KeptApart(person, other, by.value(), now);
                    case CANDIDATE -> throw new IllegalArgumentException("nobody decides on doubt");
                };
        return new Step<>(next, event);
    }
}
