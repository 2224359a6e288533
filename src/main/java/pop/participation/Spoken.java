package pop.participation;

import org.springframework.stereotype.Component;
import pop.sharing.Preferences;
import pop.sharing.Recipients;

/// Where what people say about sharing is read.
@Component
record Spoken(Preferences preferences, Recipients recipients, ToldOf told) {}
