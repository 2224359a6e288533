package pop.journey;

import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.person.NewPerson;
import pop.person.People;
import pop.person.PersonId;
import pop.sharing.Basis;
import pop.sharing.Grants;

import java.time.LocalDate;
import java.util.function.Supplier;

/// People for one test, shared with whom it says.
final class InventedPeople {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final WorkerId FIONA = WorkerId.of("c0000000-0000-7000-8000-000000000002");
    static final WorkerId IMRAN = WorkerId.of("c0000000-0000-7000-8000-000000000003");
    static final WorkerId GREGOR_POLICE = WorkerId.of("c0000000-0000-7000-8000-000000000005");
    private static final AgencyId HSCP = AgencyId.of("a0000000-0000-7000-8000-000000000001");

    private final People people;
    private final Grants grants;
    private final AsSystem asSystem;

    InventedPeople(People people, Grants grants, AsSystem asSystem) {
        this.people = people;
        this.grants = grants;
        this.asSystem = asSystem;
    }

    PersonId sharedWith(WorkerId worker, String name, String birth) {
        return sharedWith(worker, new NewPerson(name, birth, "", "", "", "", TODAY));
    }

    PersonId sharedWith(WorkerId worker, NewPerson told) {
        var person = sharedWithNobody(told);
        share(person, worker);
        return person;
    }

    PersonId sharedWithNobody(NewPerson told) {
        return asSystem.call("test", () -> people.record(told, HSCP, Ids.next()));
    }

    void share(PersonId person, WorkerId worker) {
        asSystem.run(
                "test", () -> grants.toWorker(person.value(), worker, new Grants.Ground(Basis.ENGAGEMENT, Ids.next())));
    }

    <T> T asHouse(Supplier<T> question) {
        return asSystem.call("test", question);
    }
}
