package routes.llm.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import routes.llm.Answer;
import routes.llm.Flashcard.Cloze;
import routes.llm.SlideQuestion;
import routes.llm.Term;
import routes.slides.Slide;

class OfflineEngineTest {
    private final OfflineEngine engine = new OfflineEngine();

    @Test
    void takesSentencesPointsTermsAndCardsFromAnEnglishSlide() {
        Answer answer = explain("Learning Rate", """
                Learning Rate
                The learning rate is a hyperparameter that scales every step of
                gradient descent.
                • A small learning rate makes the training slow
                • The default of most optimisers is 0.001
                Machine Learning – 7 / 23
                """);

        assertThat(answer.title()).isEqualTo("Learning Rate");
        assertThat(answer.explanation())
                .containsExactly("The learning rate is a hyperparameter that scales every step of gradient descent.");
        assertThat(answer.keyPoints())
                .containsExactly(
                        "A small learning rate makes the training slow", "The default of most optimisers is 0.001");
        assertThat(answer.summary())
                .isEqualTo("The learning rate is a hyperparameter that scales every step of gradient descent.");
        assertThat(answer.connections()).isEmpty();
        assertThat(answer.terms())
                .first()
                .isEqualTo(new Term(
                        "learning rate",
                        "The learning rate is a hyperparameter that scales every step of gradient descent."));
        assertThat(answer.flashcards())
                .first()
                .isEqualTo(new Cloze(
                        "The learning rate is a hyperparameter that scales every step of gradient descent.",
                        List.of("learning rate")));
    }

    @Test
    void answersInTheLanguageOfTheSlideWhateverLanguageIsAskedFor() {
        Answer answer = explain("El contrato", """
                El contrato
                Un arrendamiento es un contrato que cede el uso de un activo a cambio de un pago.
                """);

        assertThat(answer.flashcards())
                .containsExactly(new Cloze(
                        "Un arrendamiento es un contrato que cede el uso de un activo a cambio de un pago.",
                        List.of("arrendamiento")));
    }

    @Test
    void blanksWholeTermsOfSpanishPortugueseFrenchGermanAndItalian() {
        assertThat(blanks("La tasa de descuento se define como el tipo de interés implícito del contrato."))
                .containsExactly("tasa de descuento");
        assertThat(blanks("Um protocolo é um conjunto de regras que governa a comunicação entre dispositivos."))
                .containsExactly("protocolo");
        assertThat(blanks("La photosynthèse est un processus qui convertit l'énergie lumineuse en énergie chimique."))
                .containsExactly("photosynthèse");
        assertThat(blanks("Ein Leasingvertrag ist ein Vertrag, der die Nutzung einer Sache gegen Entgelt überlässt."))
                .containsExactly("Leasingvertrag");
        assertThat(blanks("La separazione dei cromatidi fratelli si chiama anafase."))
                .containsExactly("anafase");
    }

    @Test
    void readsJapaneseByItsKanjiAndJoinsWrappedLinesWithoutASpace() {
        Answer answer = explain("確率変数", """
                確率変数
                確率変数とは、標本空間の各結果に実数を
                対応させる関数である。
                これは次回も使います。
                """);

        assertThat(answer.flashcards()).containsExactly(new Cloze("確率変数とは、標本空間の各結果に実数を対応させる関数である。", List.of("確率変数")));
    }

    @Test
    void blanksAChineseTermTogetherWithItsEnglishGloss() {
        Answer answer = explain("优化", """
                优化
                • 批量归一化(Batch Normalization)可以加速收敛并允许更大的学习率
                • 如何选择学习率？
                """);

        assertThat(answer.flashcards())
                .containsExactly(
                        new Cloze("批量归一化(Batch Normalization)可以加速收敛并允许更大的学习率", List.of("批量归一化(Batch Normalization)")));
    }

    @Test
    void readsRussianAndArabicWithoutAWordList() {
        assertThat(blanks("Градиентный спуск — это метод оптимизации, который находит минимум функции."))
                .containsExactly("Градиентный спуск");
        Answer answer =
                explain("المتغير العشوائي", "المتغير العشوائي\nالمتغير العشوائي هو دالة تربط كل نتيجة بعدد حقيقي.");
        assertThat(answer.summary()).isEqualTo("المتغير العشوائي هو دالة تربط كل نتيجة بعدد حقيقي.");
    }

    @Test
    void blanksTheNumberThatIsTheFactOfASentence() {
        assertThat(blanks("The default batch of the course is 256 pictures, as in the first lecture."))
                .contains("256");
    }

    @Test
    void makesNoCardsOfTitleSlidesAgendasReferencesAndQuestions() {
        String words = "\nThe gradient is a vector of partial derivatives of the loss function.";

        assertThat(explain(1, "Deep Learning", "Deep Learning\nProf. Ada Example\nUniversity of Somewhere")
                        .flashcards())
                .isEmpty();
        assertThat(explain("Agenda", "Agenda" + words).flashcards()).isEmpty();
        assertThat(explain("References", "References" + words).flashcards()).isEmpty();
        assertThat(explain("Questions?", "Questions?").flashcards()).isEmpty();
        assertThat(explain("Gradient", "Gradient" + words).flashcards()).hasSize(1);
    }

    @Test
    void makesNoCardsOfSentencesThatLeanOnOthersAskOrAnnounce() {
        assertThat(blanks("This allows the optimiser to converge towards the minimum of the loss function."))
                .isEmpty();
        assertThat(blanks("What is the gradient of the loss function at the global minimum?"))
                .isEmpty();
        assertThat(blanks("The gradient of the loss function has the following remarkable properties:"))
                .isEmpty();
    }

    @Test
    void doesNotTakeFormulaDebrisForWords() {
        Answer answer = explain("Dual problem", """
                Dual problem
                The dual problem is:
                n∑
                i=1
                αi −
                1
                2
                n∑
                i=1
                αi αj y(i)
                s.t. 0 ≤ αi ≤ C,
                """);

        assertThat(answer.flashcards()).isEmpty();
        assertThat(answer.keyPoints()).isEmpty();
        assertThat(answer.explanation()).isEmpty();
    }

    @Test
    void quotesNoSentenceThatAFormulaToreApart() {
        assertThat(blanks("The conditional probability of an event given another event is P(A|B) = P(A∩B)\nP(B) ."))
                .isEmpty();
        assertThat(blanks("The standard deviation of a random variable is defined by\n√\nVar(X)."))
                .isEmpty();
    }

    @Test
    void leavesOutCodeAddressesPageNumbersAndGlyphsWithoutAMeaning() {
        Answer answer = explain("Blocks", """
                Blocks
                [&RQYSDG
                for (int i = 0; i < n; i++) {
                https://example.org/slides/blocks
                Page 4 of 12
                © 2024 Example University
                """);

        assertThat(answer).isEqualTo(new Answer("Blocks", List.of(), List.of(), "", "", List.of(), List.of()));
    }

    @Test
    void saysTheTitleAndNothingMoreOfASlideWithoutText() {
        assertThat(explain("Picture of the day", ""))
                .isEqualTo(new Answer("Picture of the day", List.of(), List.of(), "", "", List.of(), List.of()));
        assertThat(engine.explain(new SlideQuestion(null, List.of(), new Slide(3, null, "", null), "Spanish")))
                .isEqualTo(new Answer("", List.of(), List.of(), "", "", List.of(), List.of()));
    }

    @Test
    void callsAnUntitledSlideByItsFirstWords() {
        assertThat(explain(null, "7\nhttps://example.org\nBackpropagation\nThe chain rule")
                        .title())
                .isEqualTo("Backpropagation");
    }

    @Test
    void addsTheSpeakersSentencesToTheExplanationButMakesNoCardsOfThem() {
        Slide slide = new Slide(2, "Momentum", "Momentum", "Momentum is a running average of past gradients.");

        Answer answer = engine.explain(new SlideQuestion("Optimisers", List.of("", "Momentum"), slide, "English"));

        assertThat(answer.explanation()).containsExactly("Momentum is a running average of past gradients.");
        assertThat(answer.flashcards()).isEmpty();
    }

    @Test
    void makesAtMostFourCardsInTheOrderOfTheSlide() {
        StringBuilder text = new StringBuilder("Layers\n");
        for (String layer : List.of("Convolution", "Pooling", "Dropout", "Attention", "Embedding", "Normalisation")) {
            text.append("• ").append(layer).append(" is a layer that transforms the activations of its input\n");
        }

        List<Cloze> cards = cards(explain("Layers", text.toString()));

        assertThat(cards).hasSize(4);
        assertThat(cards).extracting(Cloze::quote).isSortedAccordingTo((a, b) -> text.indexOf(a) - text.indexOf(b));
    }

    private List<String> blanks(String text) {
        return cards(explain("Lecture", text)).stream()
                .flatMap(card -> card.blanks().stream())
                .toList();
    }

    private static List<Cloze> cards(Answer answer) {
        return answer.flashcards().stream().map(Cloze.class::cast).toList();
    }

    private Answer explain(@org.jspecify.annotations.Nullable String title, String text) {
        return explain(4, title, text);
    }

    private Answer explain(int number, @org.jspecify.annotations.Nullable String title, String text) {
        return engine.explain(new SlideQuestion(null, List.of(), new Slide(number, title, text, null), "Portuguese"));
    }
}
