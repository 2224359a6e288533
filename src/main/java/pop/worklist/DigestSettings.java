package pop.worklist;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.LocalDate;
import java.util.Set;

/// @param holidays on which Glasgow does not work
@ConfigurationProperties("pop.triage")
record DigestSettings(@DefaultValue Set<LocalDate> holidays) {}
