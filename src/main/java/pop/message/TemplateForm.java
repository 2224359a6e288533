package pop.message;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.delivery.Message.Way;
import pop.web.Problems;
import pop.web.TypedDay;
import pop.web.When;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Words as somebody typed them.
///
/// @param latest the latest version in this language that its writer saw; 0 for a new language
record TemplateForm(
        @NotNull UUID id,
        @NotNull Wording wording,
        @NotNull Way way,
        int latest,
        @NotBlank @Size(max = 60) String language,
        @Nullable @Size(max = 120) String subject,
        @NotBlank @Size(max = 2000) String text,
        @Nullable @Size(max = 2000) String withTime,
        @Nullable String since) {

    /// More than so many texts in one are cut by some networks, and cost as many.
    private static final int MOST_TEXTS = 3;

    static TemplateForm after(Template before, boolean otherLanguage, LocalDate today) {
        return new TemplateForm(
                Ids.next(),
                before.wording(),
                before.way(),
                otherLanguage ? 0 : before.version(),
                otherLanguage ? "" : before.language(),
                before.subject(),
                before.text(),
                before.withTime(),
                When.date(today));
    }

    boolean isText() {
        return way == Way.SMS;
    }

    /// Empty when something is wrong, which is then among the problems.
    Optional<Template> written(LocalDate today, Problems problems) {
        var title = isText() ? "" : plain(subject);
        if (!isText() && title.isBlank()) {
            problems.add("subject", "Enter a subject that says nothing, such as “A message for you”");
        }
        if (title.contains("{")) {
            problems.add("subject", "Nothing is filled into a subject");
        }
        refuse("subject", title, false, problems);
        refuse("text", plain(text), false, problems);
        refuse("withTime", plain(withTime), true, problems);
        var day = since(today, problems);
        if (!problems.isEmpty() || day == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Template(id, wording, way, language.strip(), latest + 1, title, plain(text), plain(withTime), day));
    }

    private void refuse(String field, String words, boolean withTime, Problems problems) {
        Wary.whyNot(words, withTime).ifPresent(why -> problems.add(field, why));
        var longest = Template.filled(
                words,
                Map.of(
                        "from",
                        "Margaret-Anne",
                        "phone",
                        Template.SAMPLE_PHONE,
                        "when",
                        Template.SAMPLE_WHEN,
                        "link",
                        Template.LONG_LINK));
        if (isText() && Segments.of(longest).count() > MOST_TEXTS) {
            problems.add(field, "This is more than " + MOST_TEXTS + " texts long: shorten it");
        }
    }

    private @Nullable LocalDate since(LocalDate today, Problems problems) {
        var day = TypedDay.toCome(since, today).orElse(null);
        if (day == null) {
            problems.add("since", "Enter the day from which it is sent, such as 1 2 2027");
        } else if (day.isBefore(today)) {
            problems.add("since", "Enter today or a day to come: what was sent before stays as it was");
        }
        return day;
    }

    private static String plain(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip().replace("\r\n", "\n");
    }
}
