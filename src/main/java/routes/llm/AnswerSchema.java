package routes.llm;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form a model's answer must have, every member required, as strict JSON schema modes want it. */
final class AnswerSchema {
    static final String NAME = "slide_explanation";

    /** The same form for a model that can be told it in words only. */
    static final String IN_WORDS = """
            Answer with nothing but one JSON object of this form, without a fence around it:
            {"title":"…","explanation":["one paragraph"],"keyPoints":["one sentence"],"connections":"…","summary":"…",\
            "flashcards":[{"question":"…","answer":"…","quote":"…"}],"terms":[{"term":"…","meaning":"…"}]}""";

    private AnswerSchema() {}

    static ResponseFormat format() {
        JsonSchema schema = JsonSchema.builder().name(NAME).rootElement(root()).build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(schema)
                .build();
    }

    /** For models that are made to answer in a form by giving them a tool that takes it. */
    static ToolSpecification tool() {
        return ToolSpecification.builder()
                .name(NAME)
                .description("Takes the explanation of the slide")
                .parameters(root())
                .build();
    }

    private static JsonObjectSchema root() {
        Map<String, JsonSchemaElement> members = new LinkedHashMap<>();
        members.put("title", text("The slide's title, or a fitting one when it has none"));
        members.put("explanation", list(text("One paragraph that explains the slide to a student")));
        members.put("keyPoints", list(text("One thing to remember, in one sentence")));
        members.put(
                "connections",
                text("How the slide relates to the slides named in the outline; empty when it does not"));
        members.put("summary", text("The slide in one or two sentences"));
        members.put(
                "flashcards",
                list(object(Map.of(
                        "question", text("A question that the slide answers"),
                        "answer", text("Its answer"),
                        "quote", text("The words found on the slide that bear the answer out")))));
        members.put(
                "terms",
                list(object(Map.of(
                        "term", text("A technical term in its original language"),
                        "meaning", text("What it means on this slide")))));
        return object(members);
    }

    private static JsonObjectSchema object(Map<String, JsonSchemaElement> members) {
        return JsonObjectSchema.builder()
                .addProperties(members)
                .required(List.copyOf(members.keySet()))
                .additionalProperties(false)
                .build();
    }

    private static JsonArraySchema list(JsonSchemaElement items) {
        return JsonArraySchema.builder().items(items).build();
    }

    private static JsonStringSchema text(String description) {
        return JsonStringSchema.builder().description(description).build();
    }
}
