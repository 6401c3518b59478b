package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import blackbox.callback.ReceivedCallback;
import blackbox.model.Call;
import blackbox.model.ModelRequest;
import blackbox.model.Reply;
import blackbox.product.PackFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedWorld.class)
class ModelIT {
    private final World world;

    ModelIT(World world) {
        this.world = world;
    }

    @Test
    void showsTheModelThePictureAndTheTextOfEachSlide() throws IOException {
        world.callback(world.process(world.deck("shown", 4)));

        List<ModelRequest> requests = requests("shown");
        assertThat(requests).extracting(ModelRequest::page).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(requests)
                .extracting(ModelRequest::pictureHash)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(requests).allMatch(ModelRequest::schemaAsked);
        assertThat(requests).allSatisfy(request -> assertThat(request.text())
                .contains("The receiver checks the signature before it believes the body."));
    }

    @Test
    void keepsTheSlidesInOrderWhenTheModelAnswersOutOfOrder() throws IOException {
        for (int page = 1; page <= 6; page++) {
            world.model.always(slide("order", page), Reply.answerAfter(Duration.ofMillis(300L * (7 - page))));
        }

        PackFiles files = world.files(world.callback(world.process(world.deck("order", 6))));

        assertThat(calls("order").stream()
                        .sorted(Comparator.comparing(call -> Objects.requireNonNull(call.answeredAt())))
                        .map(call -> call.request().page()))
                .containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(files.slideNumbers()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(files.titles())
                .isEqualTo(requests("order").stream()
                        .sorted(Comparator.comparing(ModelRequest::page))
                        .map(request -> "Slide " + request.slideKey().substring(0, 8))
                        .toList());
    }

    @Test
    void waitsAsLongAsRetryAfterSaysWhileOtherSlidesGoOn() throws IOException {
        world.model.once(slide("limited", 1), Reply.tooManyRequests(3).after(Duration.ZERO));

        world.callback(world.process(world.deck("limited", 20)));

        List<Call> limited = world.model.calls().where(slide("limited", 1));
        assertThat(limited).hasSize(2);
        Instant refused = Objects.requireNonNull(limited.get(0).answeredAt());
        assertThat(limited.get(1).request().at()).isAfterOrEqualTo(refused.plusSeconds(3));
        assertThat(calls("limited"))
                .filteredOn(call -> call.request().page() != 1)
                .hasSize(19)
                .filteredOn(call -> call.request().at().isAfter(refused))
                .filteredOn(call -> call.answeredBefore(refused.plusSeconds(3)))
                .isNotEmpty();
    }

    @Test
    void asksOnceMoreWhenTheAnswerIsNotJson() throws IOException {
        world.model.once(slide("repaired", 2), Reply.malformed());

        PackFiles files = world.files(world.callback(world.process(world.deck("repaired", 3))));

        assertThat(requests("repaired").stream()
                        .filter(request -> request.page() == 2)
                        .map(ModelRequest::repairTurn))
                .containsExactly(false, true);
        assertThat(files.state(2)).isEqualTo("done");
        assertThat(files.degraded(2)).isFalse();
    }

    @Test
    void takesTheSlidesOwnWordsWhenTheRepairFailsToo() throws IOException {
        world.model.always(slide("degraded", 2), Reply.malformed());

        PackFiles files = world.files(world.callback(world.process(world.deck("degraded", 3))));

        assertThat(world.model.calls().where(slide("degraded", 2))).hasSize(2);
        assertThat(files.state(2)).isEqualTo("done");
        assertThat(files.degraded(2)).isTrue();
        assertThat(files.degraded(1)).isFalse();
    }

    @Test
    void doesNotTakeAnAnswerOfAnotherShapeForAnAnswer() throws IOException {
        world.model.always(slide("shapeless", 1), Reply.wrongShape());

        PackFiles files = world.files(world.callback(world.process(world.deck("shapeless", 2))));

        assertThat(files.degraded(1)).isTrue();
    }

    @Test
    void namesASlideThatFailsForGoodInACompletedCallback() throws IOException {
        world.model.always(slide("failing", 2), Reply.error(400));

        ReceivedCallback callback = world.callback(world.process(world.deck("failing", 3)));

        assertThat(callback.status()).isEqualTo("completed");
        assertThat(callback.json().path("outputs").path("failed_slides").toString())
                .isEqualTo("[2]");
        assertThat(callback.json().path("outputs").path("total_slides").asInt()).isEqualTo(3);
        assertThat(world.ended("failing").state()).isEqualTo("completed_with_errors");
        assertThat(world.ended("failing").slidesIn("failed")).containsExactly(2);
        PackFiles files = world.files(callback);
        assertThat(files.slideNumbers()).containsExactly(1, 2, 3);
        assertThat(files.state(2)).isEqualTo("failed");
        assertThat(world.model.calls().where(slide("failing", 2))).hasSize(1);
    }

    @Test
    void triesAgainAfterAnErrorOfTheServerAndAfterALostConnection() throws IOException {
        world.model.once(slide("shaky", 1), Reply.error(500), Reply.dropped(), Reply.error(503));

        PackFiles files = world.files(world.callback(world.process(world.deck("shaky", 2))));

        assertThat(world.model.calls().where(slide("shaky", 1))).hasSize(4);
        assertThat(files.state(1)).isEqualTo("done");
        assertThat(files.degraded(1)).isFalse();
    }

    @Test
    void paysNothingForADeckItHasSeenBefore() throws IOException {
        Path deck = world.deck("again", 3);
        world.callback(world.client.start(deck));

        world.callback(world.client.start(deck));

        assertThat(requests("again")).hasSize(3);
    }

    private static Predicate<ModelRequest> slide(String set, int page) {
        return request -> request.of(set) && request.page() == page;
    }

    private List<Call> calls(String set) {
        return world.model.calls().where(request -> request.of(set));
    }

    private List<ModelRequest> requests(String set) {
        return calls(set).stream().map(Call::request).toList();
    }
}
