package routes.camel;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeSummaryRouteTest {
    @Test
    void writesTheFileStoresItAndRemembersIt(@TempDir Path folder) throws Exception {
        OutputRoute.isWrittenStoredAndRemembered(
                "51-make-summary",
                "make-summary",
                "summaryWriter",
                "summary.json",
                "summary",
                "application/json",
                folder);
    }

    @Test
    void remembersNoFileThatIsNotStored(@TempDir Path folder) throws Exception {
        OutputRoute.isNotRememberedWhenItIsNotStored("51-make-summary", "make-summary", "summaryWriter", folder);
    }
}
