package routes.job;

import org.springframework.stereotype.Component;
import routes.ledger.Describing;
import routes.ledger.Gathered;
import routes.ledger.SlideResult;
import routes.ledger.Work;
import routes.llm.AnswerReader;
import routes.llm.SlideCall;

/** Keeps what was said about a slide, with who said it and what it took. */
@Component
public class AnswerKeeper {
    private final Describing describing;

    AnswerKeeper(Describing describing) {
        this.describing = describing;
    }

    public Gathered keep(Work.OfSlide work, SlideCall call, AnswerReader.Reading reading) {
        return describing.keep(
                work,
                new SlideResult(
                        reading.answerJson(),
                        reading.degraded(),
                        call.cached(),
                        call.provider(),
                        call.modelName().isEmpty() ? null : call.modelName(),
                        call.finishReason(),
                        call.inputTokens(),
                        call.outputTokens()));
    }
}
