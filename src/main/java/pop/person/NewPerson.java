package pop.person;

import java.time.LocalDate;

/// A person as somebody told of them, in their own words: anything may be empty, and what cannot be read is kept as it
/// is. `on` is the day it was told, from which ages are counted.
public record NewPerson(
        String name, String birth, String sex, String address, String phone, String safeContact, LocalDate on) {

    public static NewPerson named(String name, LocalDate on) {
        return new NewPerson(name, "", "", "", "", "", on);
    }
}
