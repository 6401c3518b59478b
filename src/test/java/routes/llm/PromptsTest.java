package routes.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.failure.Refusal;

class PromptsTest {
    @Test
    void fillsEveryPlaceOnce() {
        Prompt prompt = new Prompt("{{slide-text}} in {{language}}, {{language}}, {{unknown}}. {{ no place }}");

        assertThat(prompt.fill(Map.of("slide-text", "{{language}} $1 \\", "language", "English")))
                .isEqualTo("{{language}} $1 \\ in English, English, . {{ no place }}");
    }

    @Test
    void callsAnotherTextAnotherVersion() {
        assertThat(new Prompt("Explain.").version()).hasSize(12).isEqualTo(new Prompt("Explain.").version());
        assertThat(new Prompt("Explain.").version()).isNotEqualTo(new Prompt("Explain!").version());
    }

    @Test
    void hasThePromptThatJobsUseByDefault(@TempDir Path folder) {
        assertThat(prompts(folder).named("describe-slide").text())
                .contains("{{language}}", "{{slide-text}}", "{{outline}}", "{{deck-title}}", "{{notes}}");
    }

    @Test
    void prefersTheFileInThePromptsFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("describe-slide.md"), "Erkläre {{slide-text}}");

        assertThat(prompts(folder).named("describe-slide").text()).isEqualTo("Erkläre {{slide-text}}");
    }

    @Test
    void refusesAPromptThatIsNotThereOrIsAPath(@TempDir Path folder) {
        assertThatThrownBy(() -> prompts(folder).named("sing"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("prompt-unknown"));
        assertThatThrownBy(() -> prompts(folder).named("../describe-slide"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("prompt-unknown"));
    }

    private static Prompts prompts(Path folder) {
        return new Prompts(TestModel.with("prompts-dir", folder.toString()));
    }
}
