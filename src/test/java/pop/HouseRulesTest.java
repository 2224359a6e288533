package pop;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/// What the house agreed on and no compiler checks; see STYLE.md.
class HouseRulesTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("pop");
    private static final JavaClasses ALL = new ClassFileImporter().importPackages("pop");
    private static final String VAGUE =
            ".*(Utils?|Helper|Manager|Service|Impl|Dto|DTO|Mapper|Entity|Repository|Processor|Handler)";

    private final Sources code = Sources.under(Path.of("src", "main", "java"));
    private final Sources tests = Sources.under(Path.of("src", "test", "java"));

    @Test
    void files_are_short() {
        assertThat(code.longerThan(250, ".java")).isEmpty();
        assertThat(code.longerThan(120, ".jte")).isEmpty();
        assertThat(tests.longerThan(400, ".java")).isEmpty();
    }

    /// One brace too few and everything after it is for print only; browsers say nothing.
    @Test
    void the_style_sheet_is_whole() throws IOException {
        var css = Files.readString(Path.of("src", "main", "resources", "static", "pop.css"))
                .replaceAll("(?s)/\\*.*?\\*/", "");
        assertThat(css.chars().filter(sign -> sign == '{').count())
                .isEqualTo(css.chars().filter(sign -> sign == '}').count());
    }

    @Test
    void methods_are_short() throws IOException {
        assertThat(Methods.in(code).longerThan(30)).isEmpty();
        assertThat(Methods.in(tests).longerThan(30)).isEmpty();
    }

    @Test
    void constructors_take_few_arguments() throws IOException {
        assertThat(Methods.in(code).constructorsWithMoreThan(5)).isEmpty();
    }

    @Test
    void a_file_knows_few_other_modules() {
        assertThat(code.importingFromOthersMoreThan(8)).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_and_has_no_nulls() {
        assertThat(code.packagesWithout("package-info.java", "@NullMarked")).isEmpty();
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses().that(notGenerated()).should().haveNameMatching(VAGUE).check(CODE);
        noClasses()
                .should()
                .resideInAnyPackage("..service..", "..impl..", "..dto..", "..mapper..", "..entity..", "..repository..")
                .check(CODE);
    }

    @Test
    void controllers_are_nobody_elses_business() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .and()
                .resideOutsideOfPackage("pop.web")
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void rules_are_plain_java() {
        noClasses()
                .that(areDomainRecords())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void time_comes_from_the_clock() {
        for (var type : timesThatCouldAskTheSystem().toList()) {
            noClasses().should().callMethod(type, "now").check(ALL);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(ALL);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)")
                .check(CODE);
    }

    @Test
    void nothing_is_mocked() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mockito..", "org.springframework.test.context.bean.override.mockito..")
                .check(ALL);
    }

    @Test
    void tests_do_not_sleep() {
        assertThat(tests.containing("Thread." + "sleep(")).isEmpty();
    }

    private static Stream<Class<?>> timesThatCouldAskTheSystem() {
        return Stream.of(
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                Year.class,
                YearMonth.class,
                ZonedDateTime.class);
    }

    private static DescribedPredicate<JavaClass> notGenerated() {
        return DescribedPredicate.describe(
                "not generated", type -> !type.getName().contains("Jte"));
    }

    /// Pages, forms and settings are records too, but speak Spring; so do SQL classes that are beans.
    private static DescribedPredicate<JavaClass> areDomainRecords() {
        var workshop = resideInAnyPackage("pop", "pop.web..", "pop.database..", "pop.command..");
        var bean = annotatedWith(Component.class).or(annotatedWith(Repository.class));
        var settings = annotatedWith(ConfigurationProperties.class);
        return DescribedPredicate.describe(
                "are domain records",
                type -> type.isRecord()
                        && !workshop.test(type)
                        && !bean.test(type)
                        && !settings.test(type)
                        && List.of("Page", "Form").stream().noneMatch(type.getSimpleName()::endsWith));
    }
}
