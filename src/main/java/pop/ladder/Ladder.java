package pop.ladder;

import org.springframework.stereotype.Component;
import pop.engagement.ContactLadder;
import pop.engagement.EngagementId;
import pop.engagement.Engagements;
import pop.web.When;
import pop.web.Words;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What must still be tried before contact may be called lost: every rung, in vain, since the person was last reached
/// or
/// seen by anybody; and as many days as the longest rung takes.
@Component
class Ladder implements ContactLadder {

    private final Rungs rungs;
    private final Traces traces;
    private final Engagements engagements;
    private final Clock clock;

    Ladder(Rungs rungs, Traces traces, Engagements engagements, Clock clock) {
        this.rungs = rungs;
        this.traces = traces;
        this.engagements = engagements;
        this.clock = clock;
    }

    @Override
    public List<String> missing(EngagementId engagement) {
        return engagements.find(engagement).map(this::missing).orElse(List.of());
    }

    private List<String> missing(Engagements.Spell spell) {
        var since = Stream.concat(Stream.ofNullable(spell.lastContactAt()), traces.lastSighted(spell.id()).stream())
                .max(Comparator.naturalOrder());
        // strictly after a contact; a spell that nobody was reached in counts from its beginning
        var all = rungs.tried(spell.id(), since.map(at -> at.plusMillis(1)).orElse(spell.openedAt()));
        var untried = all.stream()
                .filter(rung -> rung.triedAt() == null)
                .map(rung -> Words.find("Ladder." + rung.mode()).orElse(Words.of(rung.mode())));
        return Stream.concat(untried, tooSoon(all, since.orElse(spell.openedAt())))
                .toList();
    }

    private Stream<String> tooSoon(List<Rungs.Tried> rungs, Instant since) {
        var days = rungs.stream().mapToInt(Rungs.Tried::afterDays).max().orElse(0);
        var earliest = When.dayOf(since).plusDays(days);
        return When.dayOf(clock.instant()).isBefore(earliest)
                ? Words.find("Ladder.too-soon", When.count(days, "day"), earliest).stream()
                : Stream.empty();
    }
}
