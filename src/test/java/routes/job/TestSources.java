package routes.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import routes.callback.CallbackOrigins;
import routes.ledger.Jobs;
import routes.llm.TestPrompts;

/** Settings of sources as an application would read them, and what is made with them. */
public final class TestSources {
    private TestSources() {}

    /** Of settings such as {@code sqs.prefix}, {@code lectures/}; the rest as it is by default. */
    public static SourceSettings with(String... namesAndValues) {
        Map<String, Object> settings = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put("deckhand.source." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return bind(settings, "deckhand.source", SourceSettings.class);
    }

    /** An acceptor of jobs in Spanish with the outputs summary, docx and anki. */
    public static JobAcceptor acceptor(Jobs jobs, SourceSettings sources, String... allowedOrigins) {
        return new JobAcceptor(jobs, bind(Map.of(), "deckhand", JobSettings.class), sources, checker(allowedOrigins));
    }

    /** Of default settings. */
    public static ProcessRequestReader processRequestReader() {
        return new ProcessRequestReader(new KeyLocator(with()));
    }

    /** Of default settings. */
    public static GeneratePdfRequestReader generatePdfRequestReader() {
        return new GeneratePdfRequestReader(
                new KeyLocator(with()), bind(Map.of(), "deckhand.video", VideoSettings.class));
    }

    static WishChecker checker(String... allowedOrigins) {
        return new WishChecker(
                TestPrompts.builtIn(),
                new OutputFinder() {
                    @Override
                    public boolean exists(String name) {
                        return names().contains(name);
                    }

                    @Override
                    public List<String> names() {
                        return List.of("anki", "docx", "summary");
                    }
                },
                new CallbackOrigins(List.of(allowedOrigins)));
    }

    private static <T> T bind(Map<String, Object> settings, String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(prefix, type);
    }
}
