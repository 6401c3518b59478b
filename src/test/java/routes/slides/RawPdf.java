package routes.slides;

import java.util.Locale;

/** Writes a PDF as it stands in the file, for what no library would write. */
final class RawPdf {
    private RawPdf() {}

    /** The objects, numbered from 1, of which the first is the catalog. */
    static String of(String inTrailer, String... objects) {
        StringBuilder file = new StringBuilder("%PDF-1.6\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj ").append(objects[i]).append(" endobj\n");
        }
        int at = file.length();
        int size = objects.length + 1;
        file.append("xref\n0 ").append(size).append("\n").append(table);
        file.append("trailer <</Size " + size + " /Root 1 0 R " + inTrailer + ">>\n");
        return file.append("startxref\n").append(at).append("\n%%EOF\n").toString();
    }
}
