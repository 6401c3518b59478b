package routes.style;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Every rule for route files, over files that are one application together. */
final class RouteFileRules {
    private final SchemaRules schemas;
    private final ReferenceRules references;

    RouteFileRules(JavaClasses product) throws IOException {
        this.schemas = new SchemaRules();
        this.references = new ReferenceRules(new Beans(product));
    }

    List<Finding> check(Collection<RouteFile> files) {
        return files.stream().flatMap(file -> check(file, files)).distinct().toList();
    }

    private Stream<Finding> check(RouteFile file, Collection<RouteFile> all) {
        return Stream.of(
                        NameRules.check(file),
                        WordRules.check(file),
                        StepRules.check(file),
                        schemas.check(file),
                        references.check(file, all))
                .flatMap(findings -> findings);
    }
}
