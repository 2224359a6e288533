package pop.report;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.Typed;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A story as it is typed.
///
/// @param id of these words, made with the form, so that a form sent twice is one text
record CaseStudyForm(
        @Nullable UUID id,
        @Nullable String year,
        @Nullable String title,
        @Nullable String words,
        @Nullable List<String> disguised) {

    private static final int TITLE = 200;
    private static final int WORDS = 6000;

    static CaseStudyForm of(UUID id, CaseStudy study) {
        return new CaseStudyForm(
                id,
                study.year(),
                study.text().title(),
                study.text().words(),
                study.text().disguised().stream().map(Enum::name).toList());
    }

    String cleanTitle() {
        return Typed.text(title);
    }

    String cleanWords() {
        return Typed.text(words);
    }

    List<String> ticked() {
        return disguised == null ? List.of() : disguised;
    }

    Set<Disguised> changed() {
        var changed = EnumSet.noneOf(Disguised.class);
        Arrays.stream(Disguised.values())
                .filter(it -> ticked().contains(it.name()))
                .forEach(changed::add);
        return changed;
    }

    Problems check() {
        var problems = Problems.none();
        if (cleanTitle().isEmpty()) {
            problems.add("title", "Give it a title in which nobody is named");
        }
        Typed.atMost(problems, "title", title, TITLE);
        if (cleanWords().isEmpty()) {
            problems.add("words", "Write the story, or leave the page: nothing is kept then");
        }
        Typed.atMost(problems, "words", words, WORDS);
        return problems;
    }
}
