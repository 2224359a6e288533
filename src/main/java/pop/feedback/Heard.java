package pop.feedback;

import pop.chart.Bars;
import pop.web.Words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Figures as they are shown: a percentage only of ten answers or more (facts 6.9).
record Heard(List<Answers.Figure> figures) {

    private static final int LEAST_BASE = 10;
    private static final int FEWEST = 5;
    private static final int WHOLE = 100;

    List<WorkerKind> kinds() {
        return Arrays.stream(WorkerKind.values()).filter(it -> all(it) > 0).toList();
    }

    /// How many said something of them.
    int all(WorkerKind kind) {
        return number(kind, "ALL", "");
    }

    /// Of those who answered: how many were always or mostly listened to, or could trust them.
    String often(WorkerKind kind, String question) {
        int answered = HowOften.answers().stream()
                .mapToInt(it -> number(kind, question, it.name()))
                .sum();
        int good = number(kind, question, HowOften.ALWAYS.name()) + number(kind, question, HowOften.MOSTLY.name());
        return answered < LEAST_BASE
                ? "Fewer than 10 answers: no percentage"
                : Math.round((float) WHOLE * good / answered) + "% of " + answered;
    }

    Bars helped(WorkerKind kind) {
        var rows = Arrays.stream(WhatHelped.values())
                .sorted(Comparator.comparingInt(it -> -told(kind, it)))
                .map(it -> new Bars.Row(Words.of(it), told(kind, it), List.of(words(kind, it))))
                .toList();
        return new Bars("What helped", List.of("People"), rows);
    }

    private static String few(int number) {
        return number == 0 ? "0" : "fewer than 5";
    }

    private String words(WorkerKind kind, WhatHelped it) {
        int number = number(kind, "HELPED", it.name());
        return number < FEWEST ? few(number) : String.valueOf(number);
    }

    /// What is not told has no length and no place in the order.
    private int told(WorkerKind kind, WhatHelped it) {
        int number = number(kind, "HELPED", it.name());
        return number < FEWEST ? 0 : number;
    }

    private int number(WorkerKind kind, String question, String answer) {
        return figures.stream()
                .filter(it -> it.worker() == kind
                        && it.question().equals(question)
                        && it.answer().equals(answer))
                .mapToInt(Answers.Figure::number)
                .sum();
    }
}
