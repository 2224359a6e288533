package pop.instrument;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.StrictErrorHandler;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// A FHIR R4 questionnaire, read strictly: what the standard does not know is refused, and so is what we could not ask
/// or count.
final class ReadQuestionnaire {

    private static final String STANDARD = "http://hl7.org/fhir/StructureDefinition/";
    private static final String LEAST = STANDARD + "minValue";
    private static final String MOST = STANDARD + "maxValue";
    private static final String COUNTS = STANDARD + "ordinalValue";
    private static final int MOST_ITEMS = 100;

    private final Questionnaire questionnaire;
    private final Troubles troubles;

    private ReadQuestionnaire(Questionnaire questionnaire, Troubles troubles) {
        this.questionnaire = questionnaire;
        this.troubles = troubles;
    }

    /// @throws NotAnInstrument when it is no FHIR R4 questionnaire at all
    static ReadQuestionnaire of(String text, Troubles troubles) {
        var parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        try {
            return new ReadQuestionnaire(parser.parseResource(Questionnaire.class, text), troubles);
        } catch (DataFormatException | IllegalArgumentException e) {
            var says = Objects.requireNonNullElse(e.getMessage(), "").replaceAll("HAPI-\\d+: ", "");
            throw troubles.and("This is not a questionnaire in FHIR R4: " + says)
                    .all();
        }
    }

    String address() {
        return text(questionnaire.getUrl()) + "|" + version();
    }

    String version() {
        return text(questionnaire.getVersion());
    }

    String title() {
        return text(questionnaire.getTitle());
    }

    String description() {
        return text(questionnaire.getDescription());
    }

    String copyright() {
        return text(questionnaire.getCopyright());
    }

    /// Its items, as far as they can be; what cannot is said to the troubles.
    List<Item> items(Scoring scoring) {
        troubles.unless(!title().isEmpty(), "The questionnaire has no title.");
        troubles.unless(
                questionnaire.getStatus() == PublicationStatus.ACTIVE,
                "The status of the questionnaire is not “active”: only what is published is taken.");
        var items = questionnaire.getItem();
        troubles.unless(
                !items.isEmpty() && items.size() <= MOST_ITEMS,
                "The questionnaire has " + items.size() + " items. It needs 1 to " + MOST_ITEMS + ".");
        return items.stream().map(it -> item(it, scoring)).toList();
    }

    private Item item(QuestionnaireItemComponent it, Scoring scoring) {
        var link = text(it.getLinkId());
        troubles.unless(
                link.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}"),
                "The linkId “" + link + "” is not one we can keep: letters, digits, dots and dashes, 40 at most.");
        troubles.unless(!text(it.getText()).isEmpty(), "Item " + link + " has no text.");
        troubles.unless(it.getItem().isEmpty(), "Item " + link + " has items inside. Put all of them on one level.");
        troubles.unless(
                it.getEnableWhen().isEmpty(),
                "Item " + link + " depends on others (enableWhen). Put that" + " into the scoring rule, as a stop.");
        var choices = it.getType() == QuestionnaireItemType.CHOICE ? choices(it, link) : List.<Choice>of();
        if (choices.isEmpty() && it.getType() != QuestionnaireItemType.INTEGER) {
            troubles.and("Item " + link + " is neither a whole number (integer) nor a choice with answers.");
        }
        return new Item(
                link,
                text(it.getText()),
                choices.isEmpty() ? bound(it, LEAST, link) : least(choices),
                choices.isEmpty() ? bound(it, MOST, link) : most(choices),
                choices,
                scoring.mayNotApply().contains(link));
    }

    private List<Choice> choices(QuestionnaireItemComponent it, String link) {
        var choices = it.getAnswerOption().stream()
                .map(option -> new Choice(counts(option, link), words(option)))
                .toList();
        troubles.unless(
                choices.stream().map(Choice::value).distinct().count() == choices.size(),
                "Two answers of item " + link + " count the same. Each needs a value of its own.");
        troubles.unless(choices.size() != 1, "Item " + link + " has one answer only.");
        troubles.unless(
                choices.stream().noneMatch(choice -> choice.words().isEmpty()),
                "An answer of item " + link + " has no words.");
        return choices;
    }

    private int counts(QuestionnaireItemAnswerOptionComponent option, String link) {
        var value = extension(option, COUNTS);
        if (value == null && option.getValue() instanceof Coding coding) {
            value = extension(coding, COUNTS);
        }
        if (value instanceof DecimalType decimal
                && decimal.getValue().stripTrailingZeros().scale() <= 0) {
            return decimal.getValue().intValue();
        }
        troubles.and("An answer of item " + link + " does not say what it counts, as a whole number (ordinalValue).");
        return 0;
    }

    private static String words(QuestionnaireItemAnswerOptionComponent option) {
        return switch (option.getValue()) {
            case Coding coding -> text(coding.getDisplay());
            case null -> "";
            default -> text(option.getValue().primitiveValue());
        };
    }

    private int bound(QuestionnaireItemComponent it, String which, String link) {
        if (extension(it, which) instanceof IntegerType value) {
            return value.getValue();
        }
        troubles.and("Item " + link + " does not say its "
                + (which.equals(LEAST) ? "least value (minValue)." : "greatest value (maxValue)."));
        return 0;
    }

    private static @Nullable Object extension(Element element, String url) {
        var found = element.getExtensionByUrl(url);
        return found == null ? null : found.getValue();
    }

    private static int least(List<Choice> choices) {
        return choices.stream().mapToInt(Choice::value).min().orElseThrow();
    }

    private static int most(List<Choice> choices) {
        return choices.stream().mapToInt(Choice::value).max().orElseThrow();
    }

    private static String text(@Nullable String told) {
        return told == null ? "" : told.strip();
    }
}
