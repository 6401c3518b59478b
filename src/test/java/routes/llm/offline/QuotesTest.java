package routes.llm.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotesTest {
    @Test
    void findsWordsAcrossLineBreaksAndSpacesOfAnyKind() {
        assertThat(Quotes.occurs("the kernel trick", "We use the\nkernel\u00A0 trick."))
                .isTrue();
        assertThat(Quotes.occurs("如果有依赖", "多个任务，如\n果有依赖任务")).isTrue();
        assertThat(Quotes.occurs("non-linear", "makes machines non-\nlinear")).isTrue();
    }

    @Test
    void doesNotFindWordsThatAreWrittenOtherwise() {
        assertThat(Quotes.occurs("the Kernel trick", "the kernel trick")).isFalse();
        assertThat(Quotes.occurs("kerneltrick", "kernel trick")).isFalse();
        assertThat(Quotes.occurs("trick kernel", "kernel trick")).isFalse();
    }
}
