package pop.overdose;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.delivery.PartnerCalls;
import pop.web.Problems;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/// Where the calls of police systems are heard. The house acts, as a named task, for the agency of the machine.
@Component
class MachineDesk {

    static final String TASK = "hearing a police system";

    private final PartnerCalls calls;
    private final OverdoseSettings settings;
    private final ReferenceDesk desk;
    private final AsSystem house;
    private final Clock clock;

    MachineDesk(PartnerCalls calls, OverdoseSettings settings, ReferenceDesk desk, AsSystem house, Clock clock) {
        this.calls = calls;
        this.settings = settings;
        this.desk = desk;
        this.house = house;
        this.clock = clock;
    }

    sealed interface Heard {

        /// @param reference of ours, as one says it on the telephone; empty where nothing stands here
        record Said(ReferenceDesk.Taken taken, String reference) implements Heard {}

        record Unreadable(String why) implements Heard {}

        /// Not signed by any machine we know, or not just now.
        ///
        /// @param now by our clock
        record Unknown(Instant now) implements Heard {}
    }

    Heard hear(PartnerCalls.Call call) {
        var machine = settings.machines().stream()
                .filter(it -> calls.isFrom(it.address(), call))
                .findFirst();
        if (machine.isEmpty()) {
            return new Heard.Unknown(clock.instant());
        }
        return switch (MachineCall.read(call.body())) {
            case MachineCall.Reading.Unreadable unreadable -> new Heard.Unreadable(unreadable.why());
            case MachineCall.Reading.Read read -> take(read.call(), machine.get());
        };
    }

    private Heard take(MachineCall call, OverdoseSettings.Machine machine) {
        var by = Viewer.system(TASK).id();
        var from = new Origin(Origin.Way.MACHINE, new AgencyId(machine.agency()), new TeamId(machine.team()), by, null);
        var problems = Problems.none();
        var form = call.form(clock.instant(), problems);
        var taken = house.call(
                TASK, () -> desk.take(from, Objects.requireNonNullElse(call.reference(), ""), form, problems));
        return new Heard.Said(taken, taken.id() == null ? "" : Reference.of(taken.id()));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(OverdoseSettings.class)
    static class Settings {}
}
