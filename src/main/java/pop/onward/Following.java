package pop.onward;

import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.person.PersonId;
import pop.sharing.Basis;
import pop.sharing.Category;
import pop.sharing.Grants;

import java.time.Instant;
import java.util.stream.Stream;

/// Lets somebody follow a referral of theirs: who it is, how to reach them and what they need, of what their own agency
/// holds. It is no door to the person (`sharing.following`), and no link between records carries it on.
@Component
class Following {

    private final Grants grants;

    Following(Grants grants) {
        this.grants = grants;
    }

    /// The same again changes nothing.
    void give(PersonId person, OnwardId referral, Category ofNeed, Post to, Instant until) {
        var categories = Stream.of(Category.IDENTITY, Category.CONTACT, ofNeed)
                .distinct()
                .map(Category::name)
                .toList();
        grants.give(
                new Grants.Given(person.value(), to.worker(), to.agency().value(), categories, until),
                new Grants.Ground(Basis.ONWARD, referral.value()));
    }
}
