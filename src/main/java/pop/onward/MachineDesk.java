package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.delivery.PartnerCalls;
import pop.directory.Services;
import pop.web.Choice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Where the calls of partners' machines are heard. The house acts, as a named task. The same call twice is one answer.
@Component
class MachineDesk {

    private static final String TASK = "hearing a partner’s machine";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PartnerCalls calls;
    private final Services services;
    private final Behind behind;
    private final AsSystem house;
    private final Clock clock;

    MachineDesk(PartnerCalls calls, Services services, Behind behind, AsSystem house, Clock clock) {
        this.calls = calls;
        this.services = services;
        this.behind = behind;
        this.house = house;
        this.clock = clock;
    }

    sealed interface Heard {

        /// How it stands now, what is told, and what can be answered next.
        record Known(UUID id, String reference, String status, boolean urgent, List<Part> told, List<String> answers)
                implements Heard {}

        record Unreadable(String why) implements Heard {}

        record NotShown() implements Heard {}

        record Unknown() implements Heard {}
    }

    record Part(String category, String text) {}

    /// @param answer null: it only wants to read
    record Said(
            @Nullable UUID id,
            @Nullable FactKind answer,
            @Nullable DeclineCode why,
            @Nullable Outcome outcome,
            @Nullable Integer weeks,
            @Nullable String note) {

        AnswerForm form() {
            return new AnswerForm(answer, why, outcome, weeks == null ? "" : weeks.toString(), "", note);
        }
    }

    /// @throws pop.rule.Refused when what it says cannot follow
    Heard hear(PartnerCalls.Call call) {
        Said said;
        try {
            said = JSON.readValue(call.body(), Said.class);
        } catch (JacksonException unread) {
            return new Heard.Unreadable("the call is not the JSON that was agreed");
        }
        return said == null || said.id() == null ? new Heard.Unknown() : hear(call, said, new OnwardId(said.id()));
    }

    private Heard hear(PartnerCalls.Call call, Said said, OnwardId id) {
        return house.call(TASK, () -> {
            var sent = behind.onward(id).filter(it -> it.route() == Route.WEBHOOK && isFrom(it, call));
            if (sent.isEmpty() || sent.get().course().sentAt() == null) {
                return new Heard.Unknown();
            }
            if (sent.get().status().isWithdrawn() || !behind.mayShow(sent.get(), clock.instant())) {
                return new Heard.NotShown();
            }
            var it = behind.reached(sent.get(), clock.instant());
            if (said.answer() == null) {
                return known(it);
            }
            var problems = said.form().problems();
            if (!problems.isEmpty()) {
                return new Heard.Unreadable(
                        String.join(". ", problems.messages().values()));
            }
            var teller = new Fact.Teller(Viewer.system(TASK).id(), Whose.PARTNER, Way.WEBHOOK);
            behind.answer(it, said.form(), teller, clock.instant());
            return known(behind.onward(id).orElseThrow());
        });
    }

    private boolean isFrom(Onward it, PartnerCalls.Call call) {
        return services.find(it.service())
                .filter(service -> calls.isFrom(service.webhook(), call))
                .isPresent();
    }

    /// Of what is over nothing is told again.
    private Heard known(Onward it) {
        var told = it.status().isOver() ? List.<Telling.Item>of() : behind.told(it);
        return new Heard.Known(
                it.id().value(),
                OnwardRows.reference(it.id()),
                it.status().name(),
                it.urgent(),
                told.stream()
                        .map(item -> new Part(item.category().name(), item.text()))
                        .toList(),
                AnswerForm.choices(it).stream().map(Choice::value).toList());
    }
}
