package routes.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import routes.web.ProblemWriter;

class RouteValidatorTest {
    private static final String SOUND = """
            # A way of my own
            - route:
                id: mine
                description: Mine
                from:
                  uri: timer:mine
                  parameters:
                    period: "{{my.period}}"
                    repeatCount: "3"
                  steps:
                    - bean:
                        ref: problemWriter
                        method: "write(${exception})"
                    - filter:
                        expression:
                          simple:
                            expression: "${body} != null"
                        steps:
                          - to:
                              uri: direct:yours
            """;
    private static final String YOURS = """
            - route:
                id: yours
                from:
                  uri: direct:yours
                  steps:
                    - log:
                        message: "here is {{my.name:nobody}}"
            """;

    private static final RouteValidator VALIDATOR = new RouteValidator(settings(), beans());

    @Test
    void findsNothingInSoundFiles() {
        assertThat(VALIDATOR.validate(List.of(file("90-mine", SOUND), file("91-yours", YOURS))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - bean:            | - baen:             | 11 | a step has no baen; did you mean bean?
            uri: timer:mine    | uri: tmier:mine     |  6 | there is no component tmier; did you mean timer?
            uri: timer:mine    | uri: log:mine       |  6 | the component log can't be used in from, only to send to
            repeatCount:       | repeatCuont:        |  9 | timer has no option repeatCuont; did you mean repeatCount?
            "3"                | often               |  9 | repeatCount=often will not do; write a whole number
            {{my.period}}      | {{my.peroid}}       |  8 | the setting my.peroid has no value; set it, or write a default: {{my.peroid:default}}
            {{my.period}}      | {{deckhand.langage}} | 8 | the setting deckhand.langage has no value; did you mean deckhand.language?
            ref: problemWriter | ref: problemWrite   | 12 | there is no bean problemWrite; did you mean problemWriter?
            write(${exception}) | wrote(${exception}) | 13 | the bean problemWriter has no method wrote
            ${body} != null    | ${body} !=          | 17 | this expression can't be read: Unexpected token !
            ${body} != null    | ${bdy} != null      | 17 | this expression can't be read: Unknown function: bdy
            simple:            | jq:                 | 16 | there is no language jq; use simple
            direct:yours       | direct:your         | 20 | no route takes messages from direct:your; did you mean yours?
            id: mine           | description: it     |  4 | this is no YAML: found duplicate key description
            id: mine           | id: yours           |  2 | yours is in use already
            id: mine           | group: mine         |  2 | the route has no id
            id: mine           | routeConfigurationId: soft | 3 | no failure policy is called soft
            """)
    void namesTheLineAndTheNextStep(String sound, String broken, int line, String sentence) {
        List<Finding> findings =
                VALIDATOR.validate(List.of(file("90-mine", SOUND.replace(sound, broken)), file("91-yours", YOURS)));

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.sentence()).contains(sentence);
        });
    }

    @Test
    void findsEverythingAndNotOnlyTheFirst() {
        String broken = SOUND.replace("timer:mine", "tmier:mine").replace("problemWriter", "nobody");

        assertThat(VALIDATOR.validate(List.of(file("90-mine", broken))))
                .extracting(Finding::toString)
                .containsExactly(
                        "built-in 90-mine.camel.yaml:6: there is no component tmier; did you mean timer?",
                        "built-in 90-mine.camel.yaml:12: there is no bean nobody",
                        "built-in 90-mine.camel.yaml:20: no route takes messages from direct:yours");
    }

    @Test
    void saysThatARouteIsLeftOutByItsPrecondition() {
        String off = YOURS.replace("id: yours", "id: yours\n    precondition: \"'{{my.name:nobody}}' == 'me'\"");

        assertThat(VALIDATOR.validate(List.of(file("90-mine", SOUND), file("91-yours", off))))
                .extracting(Finding::sentence)
                .containsExactly(
                        "the route direct:yours is left out by its precondition; check the settings that stand in it");
    }

    @Test
    void doesNotMissWhatARouteNamesThatIsLeftOut() {
        String off = SOUND.replace("id: mine", "id: mine\n    precondition: \"{{my.switch:false}}\"")
                .replace("timer:mine", "imaps:mail")
                .replace("my.period", "my.pause")
                .replace("problemWriter", "mailReader");

        assertThat(VALIDATOR.validate(List.of(file("90-mine", off)))).isEmpty();
        assertThat(VALIDATOR.validate(List.of(file("90-mine", off.replace("- bean:", "- baen:")))))
                .hasSize(1);
    }

    @Test
    void letsTwoRoutesHaveTheSameIdWhenOneIsLeftOut() {
        String off = YOURS.replace("id: yours", "id: yours\n    precondition: \"{{my.switch:false}}\"");

        assertThat(VALIDATOR.validate(List.of(file("91-yours", YOURS), file("92-yours", off))))
                .isEmpty();
    }

    @Test
    void letsASettingStandWhereANumberOrAYesIsWanted() {
        String split = YOURS.replace("- log:", """
                - delay:
                            asyncDelayed: "{{my.switch:false}}"
                            expression:
                              constant:
                                expression: "1"
                        - log:""");

        assertThat(VALIDATOR.validate(List.of(file("91-yours", split)))).isEmpty();
    }

    @Test
    void saysWhenAnOptionIsOneOfTheComponent() {
        String posting = YOURS.replace("- log:", """
                - to:
                            uri: http:example.org
                            parameters:
                              connectionTimeToLive: "1000"
                              colour: blue
                        - log:""");

        assertThat(VALIDATOR.validate(List.of(file("91-yours", posting))))
                .extracting(Finding::toString)
                .containsExactly(
                        "built-in 91-yours.camel.yaml:9: http has no option connectionTimeToLive at an address; set"
                                + " camel.component.http.connection-time-to-live in application.yaml");
    }

    @Test
    void refusesWhatOnlyALaterCamelKnows() {
        String later = YOURS.replace("- log:", """
                - split:
                            maxFailedRecords: 3
                            expression:
                              simple:
                                expression: "${body}"
                            steps:
                              - log:
                                  message: each
                        - log:""");

        assertThat(VALIDATOR.validate(List.of(file("91-yours", later))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).startsWith("Camel can't read this: "));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(VALIDATOR.validate(List.of(file("90-mine", "# nothing yet\n"))))
                .extracting(Finding::toString)
                .containsExactly(
                        "built-in 90-mine.camel.yaml:1: nothing stands here; write a route, or take the file away");
    }

    private static RouteText file(String name, String text) {
        return new RouteText(name + ".camel.yaml", null, false, text);
    }

    private static Beans beans() {
        DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
        Stream.of(ProblemWriter.class)
                .forEach(type -> factory.registerBeanDefinition("problemWriter", new RootBeanDefinition(type)));
        return new SpringBeans(factory);
    }

    private static StandardEnvironment settings() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of("my.period", "1s")));
        return environment;
    }
}
