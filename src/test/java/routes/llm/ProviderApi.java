package routes.llm;

/** What each provider's API answers, and how it is spoken to in a test. */
enum ProviderApi {
    OPENAI("/v1", """
            {"id":"c1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":
            {"role":"assistant","content":%1$s},"finish_reason":"stop"}],
            "usage":{"prompt_tokens":1200,"completion_tokens":300,"total_tokens":1500}}"""),
    OLLAMA("", """
            {"model":"m","created_at":"2026-03-01T10:00:00Z","message":{"role":"assistant","content":%1$s},
            "done_reason":"stop","done":true,"prompt_eval_count":1200,"eval_count":300}"""),
    ANTHROPIC("/v1", """
            {"id":"m1","type":"message","role":"assistant","model":"m","content":[{"type":"tool_use","id":"t1",
            "name":"slide_explanation","input":%2$s}],"stop_reason":"tool_use",
            "usage":{"input_tokens":1200,"output_tokens":300}}"""),
    GEMINI("/v1beta", """
            {"candidates":[{"content":{"role":"model","parts":[{"text":%1$s}]},"finishReason":"STOP"}],
            "usageMetadata":{"promptTokenCount":1200,"candidatesTokenCount":300,"totalTokenCount":1500}}"""),
    BEDROCK("", """
            {"output":{"message":{"role":"assistant","content":[{"toolUse":{"toolUseId":"t1",
            "name":"slide_explanation","input":%2$s}}]}},"stopReason":"tool_use","metrics":{"latencyMs":1},
            "usage":{"inputTokens":1200,"outputTokens":300,"totalTokens":1500}}""");

    /** What the stubs answer, as every provider's reader must give it back. */
    static final String ANSWER = "{\"summary\":\"Light.\"}";

    private final String path;
    private final String form;

    ProviderApi(String path, String form) {
        this.path = path;
        this.form = form;
    }

    String provider() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The body of a good answer. */
    String answer() {
        return form.formatted("\"" + ANSWER.replace("\"", "\\\"") + "\"", ANSWER);
    }

    /** This provider alone, asked on the server, with the model {@code m}. */
    ModelSettings settings(ModelServer server, String... more) {
        String[] all = {
            "provider", provider(),
            "model", "m",
            "base-url", server.root() + path,
            "api-key", "sk-secret",
            "bedrock.region", "eu-west-1",
            "timeout", "20s"
        };
        String[] both = java.util.Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, both, all.length, more.length);
        return TestModel.with(both);
    }
}
