package pop.participation;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.rule.Refused;
import pop.web.Problems;
import pop.web.When;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What was explained in a talk, and what the person answered.
///
/// @param id made with the page: sent twice it is written down once
/// @param how one of [How]; anything else: nothing was explained this time
/// @param answer one of [#ANSWERS]; anything else: they gave none
/// @param day when it was, as typed
record TalkForm(
        @Nullable UUID id,
        int version,
        @Nullable String how,
        @Nullable UUID notice,
        @Nullable String language,
        @Nullable Boolean interpreter,
        @Nullable String answer,
        @Nullable NotAsked reason,
        @Nullable String note,
        @Nullable String day) {

    static final int LANGUAGE = 60;
    static final String NONE = "NONE";
    private static final List<FactKind> ANSWERS =
            List.of(FactKind.AGREED, FactKind.DECLINED, FactKind.WITHDRAWN, FactKind.NOT_ASKED);

    static TalkForm empty(
            Participations.Standing standing,
            @Nullable UUID notice,
            String language,
            boolean interpreter,
            Instant now) {
        return new TalkForm(
                Ids.next(),
                standing.version(),
                null,
                notice,
                language,
                interpreter,
                null,
                null,
                "",
                When.date(When.dayOf(now)));
    }

    @Nullable
    How way() {
        return Stream.of(How.values())
                .filter(it -> it.name().equals(how))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    FactKind answered() {
        return ANSWERS.stream()
                .filter(it -> it.name().equals(answer))
                .findFirst()
                .orElse(null);
    }

    String kept() {
        return Typed.prose(note, Typed.NOTE);
    }

    String spoken() {
        return Typed.line(language, LANGUAGE);
    }

    /// @param notices those in force
    Problems problems(Participations.Standing standing, List<Notice> notices) {
        var problems = Problems.none();
        var way = way();
        var answered = answered();
        if (way == null && answered == null) {
            problems.add("how", "Say what was explained, or what they answered");
        }
        if (way != null && notices.stream().noneMatch(it -> it.id().equals(notice))) {
            problems.add("notice", "Choose which version you explained");
        }
        if (way != null && spoken().isEmpty()) {
            problems.add("language", "Say in which language");
        }
        if (answered == FactKind.AGREED && way == null && !standing.explained()) {
            problems.add("how", "Explain first what they would agree to, then write down that they agreed");
        }
        if (answered == FactKind.NOT_ASKED && reason == null) {
            problems.add("reason", "Choose why they were not asked");
        }
        if (answered == FactKind.NOT_ASKED && reason == NotAsked.OTHER && kept().isEmpty()) {
            problems.add("note", "Say in a few words why they were not asked");
        }
        return problems;
    }

    /// The facts told, for a form without problems.
    ///
    /// @throws Refused when they cannot follow what stands
    Participation told(Participation standing, Instant at) {
        var next = standing;
        for (var fact : facts(at)) {
            next = next.say(fact).state();
        }
        return new Participation(next.person(), next.status(), version, next.explained(), next.told());
    }

    private List<Fact> facts(Instant at) {
        var form = Objects.requireNonNullElseGet(id, Ids::next);
        var facts = new ArrayList<Fact>();
        var way = way();
        var answered = answered();
        if (way != null && notice != null) {
            var second = UUID.nameUUIDFromBytes((form + " explained").getBytes(UTF_8));
            facts.add(Fact.explained(second, at, notice, spoken(), Boolean.TRUE.equals(interpreter), way));
        }
        if (answered != null) {
            var why = answered == FactKind.NOT_ASKED ? reason : null;
            facts.add(Fact.answered(form, answered, at, why, kept()));
        }
        return facts;
    }
}
