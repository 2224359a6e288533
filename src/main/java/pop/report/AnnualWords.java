package pop.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;

/// What is written for a year's report, as those see it who write it.
@Component
class AnnualWords {

    private final Narratives narratives;
    private final CaseStudies studies;

    AnnualWords(Narratives narratives, CaseStudies studies) {
        this.narratives = narratives;
        this.studies = studies;
    }

    /// @param written what stands there; null when nothing was ever written
    record ChapterLine(Chapter chapter, Narratives.@Nullable Written written) {

        boolean isWritten() {
            return written != null && !written.words().isEmpty();
        }
    }

    /// Every chapter, written or not.
    List<ChapterLine> chapters(Span year) {
        var standing = narratives.standing(year);
        return Arrays.stream(Chapter.values())
                .map(chapter -> new ChapterLine(
                        chapter,
                        standing.stream()
                                .filter(it -> it.chapter() == chapter)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    List<CaseStudy> stories(Span year) {
        return studies.of(year);
    }
}
