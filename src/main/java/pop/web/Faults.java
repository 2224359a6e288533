package pop.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Records a bug under a reference the user can quote. Messages of exceptions may hold names and values, and so may
/// addresses: the log gets classes, lines of code and the pattern of the route only.
@Component
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final String LETTERS = "23456789BCDFGHJKMNPQRTVWXYZ";
    private static final int CAUSES = 6;
    private static final int LINES = 40;

    private final SecureRandom random = new SecureRandom();

    String record(Throwable fault, HttpServletRequest request) {
        var reference = reference();
        LOG.error(
                "Fault {} at {} {}\n{}",
                reference,
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                trace(fault));
        return reference;
    }

    static String trace(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .map(cause -> cause.getClass().getName()
                        + Arrays.stream(cause.getStackTrace())
                                .limit(LINES)
                                .map(line -> "\n\tat " + line)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\ncaused by "));
    }

    private String reference() {
        var letters = random.ints(8, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
        return letters.substring(0, 4) + "-" + letters.substring(4);
    }
}
