package routes.pack;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import routes.llm.Answer;
import routes.llm.Term;

/** Writes a pack as {@code summary.json}, described by {@code docs/contract/summary.schema.json}, slide by slide. */
@Component
public class SummaryWriter {
    private static final int SCHEMA_VERSION = 1;

    /** Replaces {@code file}; what stands in it after an exception is incomplete. */
    public void write(StudyPack pack, Path file) throws IOException {
        PackTally tally = PackTally.of(pack);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                JsonGenerator raw = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            raw.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            SummaryJson json = new SummaryJson(raw);
            raw.writeStartObject();
            writeHead(pack.head(), tally, json);
            writeCounts(tally, json);
            writeGlossary(writeSlides(pack, json), json);
            raw.writeEndObject();
        }
    }

    private static void writeHead(PackHead head, PackTally tally, SummaryJson json) throws IOException {
        json.number("schemaVersion", SCHEMA_VERSION);
        json.text("jobId", head.jobId());
        json.object("deck", () -> {
            json.text("name", head.deckName());
            json.text("title", head.deckTitle());
            json.number("totalSlides", head.totalSlides());
        });
        json.text("language", head.language());
        json.text("engine", head.engine());
        json.text("provider", head.provider());
        json.text("model", head.model());
        json.text("promptVersion", head.promptVersion());
        List<String> notices = PackNotices.ofMaking(head, tally, Labels.in(PackLanguage.of(head.language())));
        if (!notices.isEmpty()) {
            json.text("notice", String.join(" ", notices));
        }
        json.text("createdAt", head.made().toString());
    }

    private static void writeCounts(PackTally tally, SummaryJson json) throws IOException {
        json.object("counts", () -> {
            json.number("slides", tally.slides());
            json.number("done", tally.done());
            json.number("failed", tally.failed().count());
            json.number("skipped", tally.skipped().count());
            json.number("degraded", tally.degraded().count());
            json.number("cached", tally.cached());
            json.number("flashcards", tally.flashcards());
        });
        json.tokens(tally.inputTokens(), tally.outputTokens());
    }

    private static Glossary writeSlides(StudyPack pack, SummaryJson json) throws IOException {
        Glossary glossary = new Glossary();
        json.array("slides", pack.slides(), slide -> {
            SummarySlide.write(slide, json);
            Answer answer = slide.answer();
            for (Term term : answer == null ? List.<Term>of() : answer.terms()) {
                glossary.add(term, slide.number());
            }
        });
        return glossary;
    }

    private static void writeGlossary(Glossary glossary, SummaryJson json) throws IOException {
        json.array("glossary", glossary.entries(), entry -> {
            json.text("term", entry.term());
            json.text("meaning", entry.meaning());
            json.numbers("slides", entry.slides());
        });
    }
}
