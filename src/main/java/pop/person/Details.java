package pop.person;

import org.springframework.stereotype.Component;

/// Where the parts of a person's details are kept.
@Component
record Details(Names names, Addresses addresses, Channels channels, Identifiers identifiers, PersonLinks links) {}
