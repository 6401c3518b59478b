package routes.style;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Few beans with one job each, named for who does it. */
final class BeanRules {
    /** The ledger's repositories: named for what they keep, and each keeps its SQL in one place. */
    static final Set<String> REPOSITORIES = Set.of(
            "Calls",
            "Deliveries",
            "Describing",
            "DueWork",
            "Endings",
            "Events",
            "Fence",
            "Gathering",
            "Jobs",
            "Packing",
            "SlideRows",
            "Splitting");

    /** Named for what they hold. Don't add to this list: find who does it. */
    static final Set<String> NAMED_OTHERWISE =
            Set.of("AnswerJson", "FolderDrop", "FolderLinks", "InboxMemory", "PackFiles", "Prompts", "Scratch");

    /** Three public methods: reading and writing of one form, fetching a file and taking its copy away. */
    static final Set<String> BUSY = Set.of("AnswerJson", "DeckFetcher");

    private static final Pattern AGENT_NOUN = Pattern.compile(".*(er|or|ist|Judge|Engine|Model|Store)");
    private static final int MOST_METHODS = 2;

    static final ArchRule AGENT_NOUNS = classes()
            .that(are("beans", type -> isPlainBean(type) && !NAMED_OTHERWISE.contains(type.getSimpleName())))
            .should(have(is(
                    "a name that says who does it, such as SlideSplitter",
                    type -> AGENT_NOUN.matcher(type.getSimpleName()).matches())))
            .as("agent-nouns: a bean is named for who does it")
            .allowEmptyShould(true);

    static final ArchRule ONE_JOB = classes()
            .that(are("beans", type -> isPlainBean(type) && !isStore(type) && !BUSY.contains(type.getSimpleName())))
            .should(have(is(
                    "one or two public methods of their own",
                    type -> publicMethods(type).size() <= MOST_METHODS)))
            .as("one-job: a bean has one or two public methods besides accessors")
            .allowEmptyShould(true);

    /** What a route can call: accessors are not counted, nor what an interface or a superclass asks for. */
    static List<JavaMethod> publicMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !isAccessor(method) && !isAskedFor(method))
                .toList();
    }

    /** Spring's own kinds are no beans of a route; the command line has its own manners. */
    static boolean isPlainBean(JavaClass type) {
        return Beans.isComponent(type)
                && !REPOSITORIES.contains(type.getSimpleName())
                && !type.getPackageName().endsWith(".cli")
                && Set.of(Configuration.class, Controller.class, ControllerAdvice.class).stream()
                        .noneMatch(kind -> type.isAnnotatedWith(kind) || type.isMetaAnnotatedWith(kind));
    }

    /** A store has its handful, in its route file and in its bean: put, get, link, delete. */
    private static boolean isStore(JavaClass type) {
        return type.getSimpleName().endsWith("Store");
    }

    private static boolean isAccessor(JavaMethod method) {
        return method.getRawParameterTypes().isEmpty()
                && (method.getName().matches("(get|is)[A-Z].*")
                        || method.getOwner().tryGetField(method.getName()).isPresent());
    }

    private static boolean isAskedFor(JavaMethod method) {
        return Stream.concat(
                        method.getOwner().getAllRawInterfaces().stream(),
                        method.getOwner().getAllRawSuperclasses().stream())
                .anyMatch(type -> declares(type, method));
    }

    private static boolean declares(JavaClass type, JavaMethod method) {
        return type.getMethods().stream()
                .anyMatch(other -> other.getName().equals(method.getName())
                        && other.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size());
    }

    private static DescribedPredicate<JavaClass> are(String words, java.util.function.Predicate<JavaClass> predicate) {
        return is(words, predicate);
    }

    private static DescribedPredicate<JavaClass> is(String words, java.util.function.Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(words, predicate);
    }

    private BeanRules() {}
}
