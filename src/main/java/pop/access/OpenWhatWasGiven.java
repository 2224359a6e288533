package pop.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.agency.WorkerId;
import pop.database.AsSystem;
import pop.person.PersonId;
import pop.sharing.Basis;
import pop.sharing.Category;
import pop.sharing.Grants;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/// What was decided takes effect: the grants are given on every record of the person, and end with the decision. They
/// also end by themselves, whatever happens here.
@Component
class OpenWhatWasGiven {

    private final Emergencies emergencies;
    private final Requests requests;
    private final WhoIsMeant whoIsMeant;
    private final Grants grants;
    private final AsSystem house;

    OpenWhatWasGiven(Emergencies emergencies, Requests requests, WhoIsMeant whoIsMeant, Grants grants, AsSystem house) {
        this.emergencies = emergencies;
        this.requests = requests;
        this.whoIsMeant = whoIsMeant;
        this.grants = grants;
        this.house = house;
    }

    @TransactionalEventListener
    void on(AccessEvent.EmergencyOpened opened) {
        house.run(
                "opening emergency access",
                () -> emergencies
                        .find(opened.emergency())
                        .filter(it -> it.status() == EmergencyStatus.OPENED)
                        .ifPresent(this::open));
    }

    @TransactionalEventListener
    void on(AccessEvent.EmergencyStopped stopped) {
        house.run("ending emergency access", () -> grants.end(new Grants.Ground(Basis.EMERGENCY, stopped.emergency())));
    }

    @TransactionalEventListener
    void on(AccessEvent.Granted granted) {
        house.run(
                "opening what was asked for",
                () -> requests.find(granted.request())
                        .filter(it -> it.status() == RequestStatus.GRANTED)
                        .ifPresent(this::open));
    }

    @TransactionalEventListener
    void on(AccessEvent.TakenBack back) {
        house.run("ending what was asked for", () -> grants.end(new Grants.Ground(Basis.REQUEST, back.request())));
    }

    private void open(AccessRequest request) {
        var given = request.answer();
        if (given.person() != null && given.given() != null && given.until() != null) {
            var ground = new Grants.Ground(Basis.REQUEST, request.id());
            give(given.person(), request.worker(), request.asked().value(), given.given(), given.until(), ground);
        }
    }

    private void open(Emergency emergency) {
        if (emergency.person() != null && emergency.until() != null) {
            var ground = new Grants.Ground(Basis.EMERGENCY, emergency.id());
            give(emergency.person(), emergency.worker(), null, emergency.categories(), emergency.until(), ground);
        }
    }

    private void give(
            PersonId person,
            WorkerId worker,
            @Nullable UUID holder,
            Collection<Category> categories,
            Instant until,
            Grants.Ground ground) {
        var names = categories.stream().map(Category::name).toList();
        whoIsMeant
                .records(person)
                .forEach(record -> grants.give(new Grants.Given(record, worker, holder, names, until), ground));
    }
}
