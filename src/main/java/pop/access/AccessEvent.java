package pop.access;

import java.util.UUID;

/// What decisions on access tell the rest of the house: ids only, never why.
public sealed interface AccessEvent {

    record EmergencyOpened(UUID emergency) implements AccessEvent {}

    record EmergencyStopped(UUID emergency) implements AccessEvent {}

    record Asked(UUID request) implements AccessEvent {}

    record Granted(UUID request) implements AccessEvent {}

    record TakenBack(UUID request) implements AccessEvent {}

    record Declared(UUID conflict) implements AccessEvent {}
}
