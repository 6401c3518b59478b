package routes.llm;

/** The model's side of a pack for tests of other packages. */
public final class TestPrompts {
    private TestPrompts() {}

    public static Prompts builtIn() {
        return new Prompts(TestModel.settings());
    }
}
