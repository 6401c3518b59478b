package routes.camel;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeDocxRouteTest {
    @Test
    void writesTheFileStoresItAndRemembersIt(@TempDir Path folder) throws Exception {
        OutputRoute.isWrittenStoredAndRemembered(
                "52-make-docx",
                "make-docx",
                "wordWriter",
                "lecture.docx",
                "docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                folder);
    }

    @Test
    void remembersNoFileThatIsNotStored(@TempDir Path folder) throws Exception {
        OutputRoute.isNotRememberedWhenItIsNotStored("52-make-docx", "make-docx", "wordWriter", folder);
    }
}
