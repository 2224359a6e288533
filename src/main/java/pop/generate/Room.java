package pop.generate;

import java.util.List;

/// What one module has of a generated person.
interface Room {

    /// The tables it writes, in an order that its foreign keys allow.
    List<Rows> tables();

    void write(Life life, Lot lot);

    /// Starts the lot of this room, so that a new room changes nothing in the others.
    default String name() {
        return getClass().getSimpleName();
    }
}
