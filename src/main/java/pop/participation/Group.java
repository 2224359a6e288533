package pop.participation;

import pop.sharing.Category;
import pop.web.Words;

import java.util.List;
import java.util.stream.Stream;

/// Things that a person speaks of together. Safety is not among them: it is never theirs to close, nor ours.
enum Group {
    WHO(Category.IDENTITY, Category.CONTACT),
    JUSTICE(Category.CUSTODY_AND_JUSTICE, Category.OFFENDING),
    HEALTH(Category.SUBSTANCE_USE, Category.OVERDOSE, Category.PHYSICAL_HEALTH, Category.MENTAL_HEALTH),
    LIFE(Category.HOUSING, Category.MONEY, Category.WORK_AND_LEARNING, Category.FAMILY),
    SUPPORT(Category.PLAN, Category.OUTCOME, Category.NOTES);

    private final List<Category> things;

    Group(Category... things) {
        this.things = List.of(things);
    }

    List<Category> things() {
        return things;
    }

    static List<Category> all() {
        return Stream.of(values()).flatMap(group -> group.things.stream()).toList();
    }

    /// Plainer than the category's own name: these pages are read with the person.
    static String words(Category thing) {
        return Words.find("participation.about." + thing).orElseGet(() -> Words.of(thing));
    }
}
