package routes.job;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import routes.CamelExtension;

/** An output NAME is what a route {@code make-NAME} makes: a user who adds a route has added an output. */
@Component
@CamelExtension
class RouteOutputFinder implements OutputFinder {
    private static final String MAKES = "make-";
    private static final String PACK = "make-study-pack";

    private final CamelContext camel;

    RouteOutputFinder(@Lazy CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public boolean exists(String name) {
        return names().contains(name);
    }

    @Override
    public List<String> names() {
        return camel.getRoutes().stream()
                .map(Route::getRouteId)
                .filter(id -> id.startsWith(MAKES) && !id.equals(PACK))
                .map(id -> id.substring(MAKES.length()))
                .sorted()
                .toList();
    }
}
