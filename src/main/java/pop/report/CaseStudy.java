package pop.report;

import org.jspecify.annotations.Nullable;
import pop.agency.WorkerId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Somebody's story for a year's report, as it stands. Nothing in it leads to the person; what lets it be printed is
/// checked once more in SQL (`report.typed`).
record CaseStudy(
        UUID id,
        String year,
        Text text,
        @Nullable Agreement agreement,
        @Nullable Review review,
        @Nullable End end) {

    /// @param id of these words: new words are a new text
    record Text(UUID id, String title, String words, Set<Disguised> disguised, WorkerId by, String name, Instant at) {

        boolean isDisguised() {
            return disguised.containsAll(EnumSet.allOf(Disguised.class));
        }
    }

    /// @param until the last day on which it may be printed; null until they take it back
    /// @param kept where what they signed or wrote is
    record Agreement(
            LocalDate agreedOn, HowAgreed how, @Nullable LocalDate until, String kept, String name, Instant at) {}

    record Review(boolean mayPrint, String remark, String name, Instant at) {}

    record End(WhyEnded why, LocalDate on, String name) {}

    List<Lacking> lacking(LocalDate today) {
        var lacking = EnumSet.noneOf(Lacking.class);
        if (agreement == null) {
            lacking.add(Lacking.AGREEMENT);
        } else if (agreement.until() != null && agreement.until().isBefore(today)) {
            lacking.add(Lacking.AGREEMENT_OVER);
        }
        if (!text.isDisguised()) {
            lacking.add(Lacking.DISGUISE);
        }
        if (review == null) {
            lacking.add(Lacking.REVIEW);
        } else if (!review.mayPrint()) {
            lacking.add(Lacking.REVIEWED_NOT_YET);
        }
        return List.copyOf(lacking);
    }

    boolean isPrinted(LocalDate today) {
        return end == null && lacking(today).isEmpty();
    }

    /// They agreed to other words than these.
    boolean isChangedSince() {
        return agreement != null && text.at().isAfter(agreement.at());
    }

    /// Whoever wrote it does not review it.
    boolean isReviewedBy(WorkerId worker) {
        return end == null && !worker.equals(text.by());
    }
}
