package pop.safety;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.web.Problems;
import pop.web.Typed;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A concern as it is typed: what worries somebody is enough. Everything else may come later or never.
///
/// @param id made with the form, so that sending it twice raises once
/// @param version of what is added to; none while it is raised
/// @param about who it is, when they are not on record
/// @param kept somebody who works here and is named in it
record ConcernForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable Whom whom,
        @Nullable String about,
        @Nullable AgeSaid age,
        @Nullable String worry,
        @Nullable Known danger,
        @Nullable Known unable,
        @Nullable String unableWhy,
        @Nullable Known atRisk,
        @Nullable String atRiskWhy,
        @Nullable Known vulnerable,
        @Nullable String vulnerableWhy,
        @Nullable List<Harm> harms,
        @Nullable Known knows,
        @Nullable Agrees agrees,
        @Nullable String view,
        @Nullable Advocacy advocacy,
        @Nullable String child,
        @Nullable String place,
        @Nullable Boolean confidential,
        @Nullable List<UUID> kept) {

    static ConcernForm empty() {
        return new ConcernForm(
                Ids.next(),
                null,
                Whom.PERSON,
                "",
                null,
                "",
                null,
                null,
                "",
                null,
                "",
                null,
                "",
                null,
                null,
                null,
                "",
                null,
                "",
                "",
                null,
                null);
    }

    /// Filled with what has been said so far.
    static ConcernForm of(Concern it, Statement said) {
        return new ConcernForm(
                it.id().value(),
                it.version(),
                it.whom(),
                it.about(),
                said.age(),
                said.worry(),
                said.danger(),
                said.unable().answer(),
                said.unable().why(),
                said.atRisk().answer(),
                said.atRisk().why(),
                said.vulnerable().answer(),
                said.vulnerable().why(),
                said.harms(),
                said.asked().knows(),
                said.asked().agrees(),
                said.asked().view(),
                said.asked().advocacy(),
                said.child(),
                said.place(),
                it.confidential(),
                null);
    }

    /// Whom it is about, as typed where there is no record.
    String subject() {
        return Typed.text(about);
    }

    /// One field is enough. Too long is said, never cut.
    Problems problems() {
        var problems = Problems.none();
        if (Typed.text(worry).isEmpty()) {
            problems.add("worry", "Say in a few words what worries you. Nothing else is needed");
        }
        Typed.atMost(problems, "worry", worry, AlertForm.LONGEST);
        Typed.atMost(problems, "unableWhy", unableWhy, AlertForm.LONGEST);
        Typed.atMost(problems, "atRiskWhy", atRiskWhy, AlertForm.LONGEST);
        Typed.atMost(problems, "vulnerableWhy", vulnerableWhy, AlertForm.LONGEST);
        Typed.atMost(problems, "view", view, AlertForm.LONGEST);
        Typed.atMost(problems, "about", about, 500);
        Typed.atMost(problems, "child", child, 500);
        Typed.atMost(problems, "place", place, 500);
        return problems;
    }

    Whom who() {
        return Objects.requireNonNullElse(whom, Whom.PERSON);
    }

    List<UUID> keptFrom() {
        return kept == null ? List.of() : kept.stream().filter(Objects::nonNull).toList();
    }

    boolean isConfidential() {
        return Boolean.TRUE.equals(confidential);
    }

    Statement statement() {
        return new Statement(
                Typed.text(worry),
                danger,
                age,
                new Statement.Point(unable, Typed.text(unableWhy)),
                new Statement.Point(atRisk, Typed.text(atRiskWhy)),
                new Statement.Point(vulnerable, Typed.text(vulnerableWhy)),
                harms == null
                        ? List.of()
                        : harms.stream().filter(Objects::nonNull).distinct().toList(),
                new Statement.Asked(knows, agrees, Typed.text(view), advocacy),
                Typed.text(child),
                Typed.text(place));
    }
}
