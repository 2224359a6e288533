package pop.directory;

import java.util.UUID;

/// Whom to call or write to: a desk, a role, or somebody who agreed to be named.
///
/// @param organisations of the organisation as a whole
record Contact(UUID id, String name, String title, String email, String phone, boolean organisations) {}
