package routes.style;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.jspecify.annotations.NullMarked;
import routes.CamelExtension;

/** Every rule for classes, over any packages that are laid out like the product's. */
final class HouseRules {
    static final ArchRule CAMEL_AT_ITS_PLACE = noClasses()
            .that(are("no Camel extensions", type -> !isExtension(type)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .as("camel-at-its-place: only a class marked @CamelExtension knows Camel")
            .allowEmptyShould(true);

    static final ArchRule NO_EXCHANGE_IN_BEANS = noClasses()
            .that(are("not called by Camel", type -> !isCalledByCamel(type)))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Exchange.class)
            .as("no-exchange-in-beans: an Exchange is only for what implements a Camel interface")
            .allowEmptyShould(true);

    static final ArchRule NULLS_ARE_SAID = classes()
            .should(lieInNullMarkedPackages())
            .as("nulls-are-said: every package is @NullMarked")
            .allowEmptyShould(true);

    static final ArchRule LOG_ONLY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .as("log-only: no java.util.logging")
            .allowEmptyShould(true);

    static final ArchRule CONSOLE_IS_FOR_COMMANDS = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .should(accessStandardStreams())
            .as("console-is-for-commands: System.out and System.err only in a cli package")
            .allowEmptyShould(true);

    static final ArchRule CONSTRUCTORS_ONLY = NO_CLASSES_SHOULD_USE_FIELD_INJECTION
            .as("constructors-only: no field injection")
            .allowEmptyShould(true);

    static final ArchRule PDF_IN_ITS_ROOM = room("pdf-in-its-room", "..slides..", "org.apache.pdfbox..");
    static final ArchRule WORD_IN_ITS_ROOM = room("word-in-its-room", "..pack..", "org.apache.poi..");

    /** An Anki deck is a SQLite file: whoever writes it may. */
    static final ArchRule SQL_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("..ledger..")
            .and()
            .haveSimpleNameNotStartingWith("Anki")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.sqlite..")
            .as("sql-in-its-room: only the ledger and the Anki writer speak SQL")
            .allowEmptyShould(true);

    static ArchRule noCycles(String root) {
        return SlicesRuleDefinition.slices()
                .matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("no-cycles: packages do not need each other in a circle")
                .allowEmptyShould(true);
    }

    static List<ArchRule> all(String root) {
        return List.of(
                CAMEL_AT_ITS_PLACE,
                NO_EXCHANGE_IN_BEANS,
                NULLS_ARE_SAID,
                LOG_ONLY,
                CONSOLE_IS_FOR_COMMANDS,
                CONSTRUCTORS_ONLY,
                PDF_IN_ITS_ROOM,
                WORD_IN_ITS_ROOM,
                SQL_IN_ITS_ROOM,
                BeanRules.AGENT_NOUNS,
                BeanRules.ONE_JOB,
                noCycles(root));
    }

    private static ArchRule room(String name, String room, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .as(name + ": " + library + " only in " + room)
                .allowEmptyShould(true);
    }

    private static boolean isExtension(JavaClass type) {
        return type.isAnnotatedWith(CamelExtension.class)
                || type.getEnclosingClass().map(HouseRules::isExtension).orElse(false);
    }

    private static boolean isCalledByCamel(JavaClass type) {
        return type.getAllRawInterfaces().stream()
                        .anyMatch(face -> face.getPackageName().startsWith("org.apache.camel"))
                || type.getEnclosingClass().map(HouseRules::isCalledByCamel).orElse(false);
    }

    private static ArchCondition<JavaClass> accessStandardStreams() {
        return ArchConditions.accessField(System.class, "out").or(ArchConditions.accessField(System.class, "err"));
    }

    private static ArchCondition<JavaClass> lieInNullMarkedPackages() {
        return new ArchCondition<>("lie in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(violated(
                            type,
                            type.getPackageName() + " of " + type.getSimpleName()
                                    + " has no package-info with @NullMarked"));
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> are(String words, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(words, predicate);
    }

    private HouseRules() {}
}
