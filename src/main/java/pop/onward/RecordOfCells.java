package pop.onward;

import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.custody.ApproachId;
import pop.custody.Tellings;
import pop.database.AsSystem;
import pop.person.NewPerson;
import pop.person.People;
import pop.person.PersonId;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;

/// Makes a record of somebody who was met in custody and agreed to be referred, once, and lets the mentor follow that
/// referral and nothing else there is of that person. The house does it: nobody is granted sight of whom there is no
/// record of.
@Component
class RecordOfCells {

    private final FromCustody rows;
    private final People people;
    private final Following following;
    private final AsSystem house;
    private final Clock clock;

    RecordOfCells(FromCustody rows, People people, Following following, AsSystem house, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.following = following;
        this.house = house;
        this.clock = clock;
    }

    FromCustody.Begun begun(ApproachId approach, OnwardId referral) {
        return house.call("asking whether somebody was referred", () -> rows.begun(approach, referral));
    }

    /// Whoever calls it holds the approach.
    ///
    /// @param until how long the mentor may follow it
    PersonId open(ApproachId approach, Tellings.Telling told, Chosen chosen, Post by, Instant until) {
        var referral = FromCustody.referral(approach, chosen.service().id().value());
        return house.call("recording whom a mentor refers from custody", () -> {
            var person = rows.personOf(approach).orElseGet(() -> record(approach, told, by));
            following.give(person, referral, chosen.category(), by, until);
            return person;
        });
    }

    private PersonId record(ApproachId approach, Tellings.Telling told, Post by) {
        var day = When.dayOf(told.metAt());
        var person = people.record(
                new NewPerson(told.name(), told.birth(), told.sex(), "", told.phone(), told.reach(), day),
                by.agency(),
                by.worker().value());
        rows.add(approach, person, by.agency(), by.worker(), clock.instant());
        return person;
    }
}
