package pop.engagement;

import pop.rule.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What the rest of the house is told of a step.
final class News {

    private News() {}

    static List<EngagementEvent> of(Step<Engagement, Fact> step) {
        var news = new ArrayList<EngagementEvent>();
        news.add(main(step.state(), step.event()));
        if (step.event().kind() == FactKind.CLOSED && step.state().now().closedReason() == CloseReason.DIED) {
            var it = step.state();
            news.add(new EngagementEvent.Died(
                    it.id(), it.person(), step.event().by(), step.event().happenedAt()));
        }
        return news;
    }

    private static EngagementEvent main(Engagement it, Fact fact) {
        var id = it.id();
        var person = it.person();
        var by = fact.by();
        var at = fact.happenedAt();
        return switch (fact.kind()) {
            case OPENED -> new EngagementEvent.Opened(id, person, it.team(), null, at);
            case ASSIGNED -> new EngagementEvent.Assigned(id, person, Objects.requireNonNull(fact.worker()), by, at);
            case FIRST_CONTACT_MADE -> new EngagementEvent.FirstContactMade(id, person, at);
            case PLAN_AGREED -> new EngagementEvent.PlanAgreed(id, person, by, at);
            case PAUSED ->
                new EngagementEvent.Paused(id, person, PauseReason.valueOf(reason(fact)), fact.until(), by, at);
            case RESUMED -> new EngagementEvent.Resumed(id, person, by, at);
            case ENDING_PLANNED -> new EngagementEvent.EndingPlanned(id, person, fact.until(), by, at);
            case CLOSING_PROPOSED ->
                new EngagementEvent.ClosingProposed(id, person, CloseReason.valueOf(reason(fact)), by, at);
            case CLOSING_REFUSED -> new EngagementEvent.ClosingRefused(id, person, by, at);
            case CLOSED -> new EngagementEvent.Closed(id, person, CloseReason.valueOf(reason(fact)), by, at);
        };
    }

    private static String reason(Fact fact) {
        return Objects.requireNonNull(fact.reason());
    }
}
