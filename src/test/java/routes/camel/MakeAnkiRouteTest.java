package routes.camel;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeAnkiRouteTest {
    @Test
    void writesTheFileStoresItAndRemembersIt(@TempDir Path folder) throws Exception {
        OutputRoute.isWrittenStoredAndRemembered(
                "53-make-anki", "make-anki", "ankiWriter", "lecture.apkg", "anki", "application/apkg", folder);
    }

    @Test
    void remembersNoFileThatIsNotStored(@TempDir Path folder) throws Exception {
        OutputRoute.isNotRememberedWhenItIsNotStored("53-make-anki", "make-anki", "ankiWriter", folder);
    }
}
