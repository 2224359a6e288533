package pop.person;

import java.util.UUID;

/// Something that stands against an arrangement. It warns; a person decides.
///
/// @param source the condition or the alert that says so
/// @param title which it is: "Bail: curfew 19:00 to 07:00"
/// @param why what it has to do with what is being arranged
public record Warning(UUID source, String title, String why, boolean severe) {}
