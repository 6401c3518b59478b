package routes.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.ledger.TestLedger;
import routes.ledger.Work;
import routes.store.TestScratch;

class OutputSpoolerTest {
    @Test
    void writesTheContentWhereThisAttemptAloneWrites(@TempDir Path folder) throws Exception {
        try (TestLedger ledger = TestLedger.in(folder)) {
            OutputSpooler spooler =
                    new OutputSpooler(new PackFiles(TestScratch.in(folder, ledger.worker()), ledger.packing()));

            Path first = spooler.spool(attempt(1), "lecture.md", text("# One"));
            Path second = spooler.spool(attempt(2), "lecture.md", text("# Two"));

            assertThat(first).hasContent("# One");
            assertThat(second).hasContent("# Two");
        }
    }

    private static Work.OfPack attempt(long number) {
        return new Work.OfPack("job-1", number, 0, List.of("summary", "markdown"));
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
