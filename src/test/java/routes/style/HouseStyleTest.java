package routes.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseStyleTest {
    private static final Path ROUTES = Path.of("src/main/resources/camel");
    private static final Path SOUND = Path.of("src/test/resources/style/sound");
    private static final Path BROKEN = Path.of("src/test/resources/style/broken");

    private static RouteFileRules ruleBook;
    private static List<RouteFile> sound;

    @BeforeAll
    static void readTheSoundFiles() throws IOException {
        ruleBook = new RouteFileRules(new ClassFileImporter().importPackages("fixture.sound"));
        sound = RouteFile.readAll(SOUND);
    }

    @Test
    void everyRouteFileKeepsTheHouseRules() throws IOException {
        List<RouteFile> files = RouteFile.readAll(ROUTES);

        assertThat(files).isNotEmpty();
        assertThat(new RouteFileRules(ProductClasses.ALL).check(files)).isEmpty();
    }

    @Test
    void filesThatKeepTheRulesPass() {
        assertThat(ruleBook.check(sound)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2-accept                  | file-name             | is not named like 20-accept-job.camel.yaml
            21-two-in-one             | one-route-a-file      | holds [[route], [route]], not just one route
            22-own-failure-policy     | one-route-a-file      | holds [[onException], [route]], not just one route
            23-other-id               | route-id              | something-else is none of [other-id]
            24-other-address          | direct-name           | direct:elsewhere feeds the route other-address
            25-no-id                  | id-and-description    | route has no id
            26-no-description         | id-and-description    | to has no description
            27-long-description       | short-description     | more than 7 words: This label says
            28-comment-inside         | comment-at-top        | # here an editor drops it
            29-comment-behind         | comment-at-top        | # here too
            31-long-route             | route-length          | 60 lines, allowed are fewer than 60
            32-query-in-uri           | options-in-parameters | timer:tick?period=1000
            33-short-expression       | long-expressions      | setBody/simple: ${body}
            34-script                 | no-scripts            | groovy
            35-script-by-name         | no-scripts            | mvel
            36-unknown-step           | canonical-schema      | teleport
            37-placeholder-for-number | canonical-schema      | boolean expected
            38-younger-camel          | schema-of-this-camel  | maxFailedRecords
            39-no-such-bean           | bean-exists           | there is no bean nobody
            40-no-such-strategy       | bean-exists           | there is no bean nobody
            41-no-such-method         | bean-exists           | the bean jobAccepter has no refuse
            42-no-such-bean-in-text   | bean-exists           | there is no bean nobody
            43-no-such-class          | bean-exists           | there is no class routes.failure.NoSuchRefusal
            44-no-such-route          | direct-exists         | no route is called nobody
            45-no-such-policy         | policy-exists         | no failure policy is called nobody
            81-store-in-attic         | route-id              | hide-object is none of
            """)
    void refusesWhatBreaksARule(String name, String rule, String what) {
        assertThat(findingsOf(BROKEN.resolve(name + ".camel.yaml")))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.what()).contains(what);
                })
                .allSatisfy(finding -> assertThat(finding.rule())
                        .satisfiesAnyOf(
                                found -> assertThat(found).isEqualTo(rule),
                                found -> assertThat(found).endsWith("-schema"),
                                found -> assertThat(found).startsWith("schema-")));
    }

    @Test
    void refusesAFailurePolicyThatSaysNothingOfItself() {
        assertThat(ruleBook.check(RouteFile.readAll(Path.of("src/test/resources/style/broken-policies"))))
                .containsExactly(new Finding(
                        "id-and-description", "00-when-something-fails.camel.yaml", "onException has no description"));
    }

    private static List<Finding> findingsOf(Path broken) {
        List<RouteFile> files = new ArrayList<>(sound);
        files.add(RouteFile.read(broken));
        return ruleBook.check(files);
    }
}
