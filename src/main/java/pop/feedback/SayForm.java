package pop.feedback;

import org.springframework.util.MultiValueMap;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.Words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What is said of each kind of worker, as it was typed. Whatever is left open was not asked.
///
/// @param kinds those who are asked about
record SayForm(List<WorkerKind> kinds, MultiValueMap<String, String> typed) {

    private static final int WORDS = 1000;

    static String field(WorkerKind kind, String question) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + question;
    }

    String value(WorkerKind kind, String question) {
        var value = typed.getFirst(field(kind, question));
        // a bare map of parameters still has what the database cannot keep
        return value == null ? "" : value.replace("\u0000", "");
    }

    List<String> values(WorkerKind kind, String question) {
        return typed.getOrDefault(field(kind, question), List.of());
    }

    boolean isOpen(WorkerKind kind) {
        return about(kind).isSaid();
    }

    /// @return nothing when nothing was said of anybody
    List<About> read(Problems problems) {
        var said = kinds.stream().map(this::about).filter(About::isSaid).toList();
        for (var about : said) {
            Typed.atMost(problems, field(about.worker(), "words"), about.words(), WORDS);
        }
        if (said.isEmpty()) {
            problems.add(
                    field(kinds.getFirst(), "listened"),
                    "Choose at least one answer, or close the page: nothing is kept then");
        }
        return said;
    }

    static List<Choice> often(boolean interview) {
        return Arrays.stream(HowOften.values())
                .filter(it -> it.isAnswer() || interview && it == HowOften.DECLINED)
                .map(it -> Choice.of(it.name(), Words.of(it)))
                .toList();
    }

    static List<Choice> helped() {
        return Choice.all(WhatHelped.values());
    }

    private About about(WorkerKind kind) {
        return new About(
                kind,
                often(kind, "listened"),
                often(kind, "trusted"),
                values(kind, "helped").stream()
                        .flatMap(it -> Arrays.stream(WhatHelped.values())
                                .filter(one -> one.name().equals(it)))
                        .distinct()
                        .toList(),
                Typed.text(value(kind, "words")),
                value(kind, "print").equals("true"));
    }

    private HowOften often(WorkerKind kind, String question) {
        var typed = value(kind, question);
        return Arrays.stream(HowOften.values())
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElse(HowOften.NOT_ASKED);
    }

    /// Made without a moment in it: an id that is told by the clock would tell who was there then.
    static UUID id() {
        return UUID.randomUUID();
    }
}
