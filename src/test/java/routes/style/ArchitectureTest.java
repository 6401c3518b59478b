package routes.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    static List<ArchRule> rules() {
        return HouseRules.all("routes");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeepsTheRule(ArchRule rule) {
        rule.check(ProductClasses.ALL);
    }

    @Test
    void theListsOfExemptBeansHoldNoOtherNames() {
        Set<String> beans = ProductClasses.ALL.stream()
                .filter(Beans::isComponent)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

        System.out.println("exempt, the ledger's repositories: " + BeanRules.REPOSITORIES);
        System.out.println("exempt, named otherwise: " + BeanRules.NAMED_OTHERWISE + "; busy: " + BeanRules.BUSY);
        assertThat(beans)
                .containsAll(BeanRules.REPOSITORIES)
                .containsAll(BeanRules.NAMED_OTHERWISE)
                .containsAll(BeanRules.BUSY);
    }

    @Test
    void classesThatKeepTheRulesPass() {
        JavaClasses sound = fixture("sound");

        assertThat(sound).isNotEmpty();
        for (ArchRule rule : HouseRules.all("fixture.sound")) {
            assertThat(rule.evaluate(sound).getFailureReport().getDetails()).isEmpty();
        }
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(HouseRules.CAMEL_AT_ITS_PLACE, "camel", "BodyReader.read"),
                arguments(HouseRules.NO_EXCHANGE_IN_BEANS, "exchange", "ExchangeReader.read"),
                arguments(
                        HouseRules.NULLS_ARE_SAID,
                        "unmarked",
                        "fixture.broken.unmarked of Unmarked has no package-info"),
                arguments(HouseRules.LOG_ONLY, "talk", "OldLogger.log"),
                arguments(HouseRules.CONSOLE_IS_FOR_COMMANDS, "talk", "Printer.print"),
                arguments(HouseRules.CONSTRUCTORS_ONLY, "inject", "FieldFiller.filled"),
                arguments(HouseRules.PDF_IN_ITS_ROOM, "room", "PdfPeeker.peek"),
                arguments(HouseRules.WORD_IN_ITS_ROOM, "room", "WordPeeker.peek"),
                arguments(HouseRules.SQL_IN_ITS_ROOM, "room", "TablePeeker.peek"),
                arguments(BeanRules.AGENT_NOUNS, "bean", "PackUtils"),
                arguments(BeanRules.ONE_JOB, "bean", "BusyWorker"),
                arguments(HouseRules.noCycles("fixture.broken.cycle"), "cycle", "Cycle detected"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void theRuleReportsWhatBreaksIt(ArchRule rule, String fixture, String named) {
        assertThat(rule.evaluate(fixture("broken." + fixture))
                        .getFailureReport()
                        .getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(named));
    }

    @Test
    void noRuleIsWithoutItsBrokenExample() {
        Set<String> shown = broken().map(example -> ((ArchRule) example.get()[0]).getDescription())
                .collect(Collectors.toSet());

        assertThat(rules())
                .extracting(ArchRule::getDescription)
                .containsOnlyOnceElementsOf(shown)
                .hasSameSizeAs(shown);
    }

    private static JavaClasses fixture(String name) {
        return new ClassFileImporter().importPackages("fixture." + name);
    }
}
