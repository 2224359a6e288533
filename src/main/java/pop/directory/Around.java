package pop.directory;

import org.springframework.stereotype.Component;

/// What is listed around a service: where it is, when it is open, whom to call.
@Component
record Around(Places places, Schedules schedules, Contacts contacts) {}
