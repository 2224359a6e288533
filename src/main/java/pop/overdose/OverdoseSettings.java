package pop.overdose;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.List;
import java.util.UUID;

/// Police systems that may tell of overdoses (`pop.overdose.machines`).
@ConfigurationProperties("pop.overdose")
record OverdoseSettings(@DefaultValue List<Machine> machines) {

    /// @param address one of `pop.delivery.webhooks`: its secret signs the calls
    /// @param agency whose information it is
    /// @param team whose leader sees the course of what it tells
    record Machine(String address, UUID agency, UUID team) {}
}
