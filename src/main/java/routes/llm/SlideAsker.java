package routes.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import routes.slides.Slide;

/** Words the question about a slide: the prompt, the deck around it, the slide's text as delimited data, its picture. */
@Component
public class SlideAsker {
    private static final int OUTLINE_TITLES = 120;

    private final Prompts prompts;

    SlideAsker(Prompts prompts) {
        this.prompts = prompts;
    }

    /**
     * {@code jpeg} is the slide's picture, without a byte when it shall not go out; {@code failures} is how often it was
     * asked about before in vain.
     */
    public SlideCall ask(String jobId, String promptName, SlideQuestion question, byte[] jpeg, int failures) {
        Prompt prompt = prompts.named(promptName);
        List<Content> contents = new ArrayList<>();
        contents.add(TextContent.from(prompt.fill(values(question))));
        if (jpeg.length > 0) {
            contents.add(ImageContent.from(
                    Base64.getEncoder().encodeToString(jpeg), "image/jpeg", ImageContent.DetailLevel.HIGH));
        }
        return SlideCall.first(
                jobId,
                question,
                fingerprint(prompt, question, Hash.of(jpeg)),
                List.of(UserMessage.from(contents)),
                failures);
    }

    /** The one repair turn: the same conversation, the answer that would not do, and what was wrong with it. */
    public SlideCall askAgain(SlideCall call, AnswerReader.Reading bad) {
        String badAnswer = bad.text();
        List<ChatMessage> messages = new ArrayList<>(call.messages());
        messages.add(AiMessage.from(badAnswer.isBlank() ? "(empty)" : badAnswer));
        messages.add(UserMessage.from("That answer can't be used: " + bad.problem()
                + ". Answer again, with nothing but one JSON object of the form that was asked for."));
        return call.repairedBy(messages, badAnswer);
    }

    /** What makes two questions the same: everything that a good answer depends on, but not the slide's number. */
    private static SlideCall.Fingerprint fingerprint(Prompt prompt, SlideQuestion question, String picture) {
        Slide slide = question.slide();
        return (provider, model) -> Hash.of(
                provider,
                model,
                prompt.version(),
                question.language(),
                String.valueOf(question.deckTitle()),
                slide.text(),
                String.valueOf(slide.notes()),
                picture);
    }

    private static Map<String, String> values(SlideQuestion question) {
        Slide slide = question.slide();
        List<String> outline = question.outline();
        return Map.of(
                "language", question.language(),
                "number", String.valueOf(slide.number()),
                "total", String.valueOf(outline.size()),
                "deck-title", data(question.deckTitle() == null ? "(untitled)" : question.deckTitle()),
                "outline", data(outlineAround(outline, slide.number())),
                "previous-title", data(titleAt(outline, slide.number() - 1)),
                "next-title", data(titleAt(outline, slide.number() + 1)),
                "slide-text", data(slide.text()),
                "notes", data(slide.notes() == null ? "" : slide.notes()));
    }

    /** All titles of a usual deck; of a huge one those nearest to the slide. */
    private static String outlineAround(List<String> outline, int number) {
        int from = Math.max(0, Math.min(number - OUTLINE_TITLES / 2, outline.size() - OUTLINE_TITLES));
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < Math.min(outline.size(), from + OUTLINE_TITLES); i++) {
            lines.append(i + 1).append(". ").append(titleAt(outline, i + 1)).append('\n');
        }
        return lines.toString().strip();
    }

    private static String titleAt(List<String> outline, int number) {
        if (number < 1 || number > outline.size()) {
            return "(none)";
        }
        String title = outline.get(number - 1);
        return title.isBlank() ? "(untitled)" : title;
    }

    /** Text of a document must not be able to close the tag that says it is data. */
    private static String data(String text) {
        return text.replace("<", "‹").replace(">", "›");
    }
}
