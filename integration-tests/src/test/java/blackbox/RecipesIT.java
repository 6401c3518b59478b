package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import blackbox.recipes.Cooks;
import blackbox.recipes.Recipe;
import blackbox.recipes.RecipeBook;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The recipes of {@code docs/change-a-route.md} are run by {@link FirstRecipesIT} and {@link SecondRecipesIT}. */
class RecipesIT {
    @Test
    void everyRecipeOfThePageIsRunByATest() throws IOException {
        List<String> cooked = Stream.of(FirstRecipesIT.class, SecondRecipesIT.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .flatMap(RecipesIT::title)
                .toList();

        assertThat(RecipeBook.read())
                .isNotEmpty()
                .extracting(Recipe::title)
                .containsExactlyInAnyOrderElementsOf(cooked);
    }

    private static Stream<String> title(Method method) {
        return method.isAnnotationPresent(Test.class)
                ? Optional.ofNullable(method.getAnnotation(Cooks.class)).map(Cooks::value).stream()
                : Stream.empty();
    }
}
