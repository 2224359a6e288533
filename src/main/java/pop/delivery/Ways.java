package pop.delivery;

import org.springframework.stereotype.Component;
import pop.delivery.Message.Way;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The channels that are set up, one for each way: what really leaves comes before the demonstration's mailbox.
@Component
class Ways {

    private final List<Channel> channels;

    Ways(List<Channel> channels) {
        this.channels = channels.stream()
                .sorted(Comparator.comparing(Mailbox.class::isInstance))
                .toList();
    }

    List<Way> open() {
        return Arrays.stream(Way.values()).filter(way -> of(way).isPresent()).toList();
    }

    Optional<Channel> of(Way way) {
        return channels.stream().filter(channel -> channel.carries(way)).findFirst();
    }

    /// Whether messages of this way only come to the mailbox of the demonstration.
    boolean stays(Way way) {
        return of(way).filter(Mailbox.class::isInstance).isPresent();
    }
}
