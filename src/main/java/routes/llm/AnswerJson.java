package routes.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/**
 * Answers as JSON: the form that models are asked for, and in which the ledger keeps what was said. Reading is tolerant of
 * fences, of members too many or missing and of a text where a list should be, but not of an answer that says nothing.
 */
@Component
public class AnswerJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LONGEST_TEXT = 6000;
    private static final int LONGEST_LIST = 40;

    /** The answer as one line of JSON. */
    public String write(Answer answer) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("title", answer.title());
        json.set("explanation", MAPPER.valueToTree(answer.explanation()));
        json.set("keyPoints", MAPPER.valueToTree(answer.keyPoints()));
        json.put("connections", answer.connections());
        json.put("summary", answer.summary());
        ArrayNode cards = json.putArray("flashcards");
        answer.flashcards().forEach(card -> write(card, cards.addObject()));
        ArrayNode terms = json.putArray("terms");
        answer.terms()
                .forEach(term -> terms.addObject().put("term", term.term()).put("meaning", term.meaning()));
        return json.toString();
    }

    /** The answer that the text holds; empty when it holds none that could be used. */
    public Optional<Answer> read(String text) {
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}');
        if (from < 0 || to < from) {
            return Optional.empty();
        }
        try {
            return read(MAPPER.readTree(text.substring(from, to + 1)));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // the caller says so to the model, once
        }
    }

    /** An answer that {@link #write} wrote, which may say nothing: a slide without words has nothing to take them from. */
    public Answer readKept(String json) {
        try {
            return answer(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds an answer that is none", e);
        }
    }

    private static Optional<Answer> read(JsonNode json) {
        Answer answer = answer(json);
        boolean empty = answer.explanation().isEmpty()
                && answer.keyPoints().isEmpty()
                && answer.summary().isEmpty();
        return empty ? Optional.empty() : Optional.of(answer);
    }

    private static Answer answer(JsonNode json) {
        return new Answer(
                text(json.path("title")),
                texts(json.path("explanation")),
                texts(json.path("keyPoints")),
                text(json.path("connections")),
                text(json.path("summary")),
                items(json.path("flashcards")).flatMap(AnswerJson::card).toList(),
                items(json.path("terms")).flatMap(AnswerJson::term).toList());
    }

    private static void write(Flashcard card, ObjectNode json) {
        if (card instanceof Flashcard.Question question) {
            json.put("question", question.question()).put("answer", question.answer());
            json.put("quote", question.quote());
        } else if (card instanceof Flashcard.Cloze cloze) {
            json.put("cloze", cloze.sentence()).set("blanks", MAPPER.valueToTree(cloze.blanks()));
        }
    }

    private static Stream<Flashcard> card(JsonNode json) {
        if (json.has("cloze")) {
            return cloze(text(json.path("cloze")), texts(json.path("blanks")));
        }
        String question = text(json.path("question"));
        String answer = text(json.path("answer"));
        String quote = text(json.path("quote"));
        return question.isEmpty() || answer.isEmpty()
                ? Stream.empty()
                : Stream.of(new Flashcard.Question(question, answer, quote.isEmpty() ? null : quote));
    }

    private static Stream<Flashcard> cloze(String sentence, List<String> words) {
        List<String> blanks = words.stream().filter(sentence::contains).toList();
        return blanks.isEmpty() ? Stream.empty() : Stream.of(new Flashcard.Cloze(sentence, blanks));
    }

    private static Stream<Term> term(JsonNode json) {
        String term = text(json.path("term"));
        return term.isEmpty() ? Stream.empty() : Stream.of(new Term(term, text(json.path("meaning"))));
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).limit(LONGEST_LIST);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list.isTextual()) {
            texts.add(text(list));
        } else {
            items(list).map(AnswerJson::text).forEach(texts::add);
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    private static String text(JsonNode text) {
        String whole = text.isValueNode() && !text.isNull() ? text.asText().strip() : "";
        return whole.length() <= LONGEST_TEXT ? whole : whole.substring(0, end(whole)) + "…";
    }

    /** Where to cut, and not between the halves of a character. */
    private static int end(String whole) {
        return Character.isHighSurrogate(whole.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
    }
}
