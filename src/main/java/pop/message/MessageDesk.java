package pop.message;

import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.person.PersonId;
import pop.rule.Refused;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Where those around somebody see what was said to them, and write down how they want to be told things.
@Component
class MessageDesk {

    private final Left left;
    private final Untold untold;
    private final Wishes wishes;

    MessageDesk(Left left, Untold untold, Wishes wishes) {
        this.left = left;
        this.untold = untold;
        this.wishes = wishes;
    }

    List<Left.Line> left(PersonId person, long offset, int size) {
        return left.list(person, offset, size);
    }

    /// @return false when there is no such word for this person; also true when it was settled before
    boolean settle(PersonId person, UUID word, UUID by, Instant now) {
        return untold.settle(word, by, now) || untold.isOf(word, person);
    }

    /// The same form sent twice is written down once.
    ///
    /// @throws Refused when another wish was written down since the form was shown
    void write(PersonId person, WishForm form, Wishes.Said said, Reach reach, Post post, Instant now) {
        if (wishes.exists(form.id())) {
            return;
        }
        if (form.isStale(reach)) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        wishes.add(person, said, post.agency(), post.worker().value(), now);
    }
}
