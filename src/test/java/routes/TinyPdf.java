package routes;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small real PDFs, written by hand: a line of text a page. */
public final class TinyPdf {
    private TinyPdf() {}

    /** A deck with these lines, each on a page of its own. */
    public static byte[] of(String... lines) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        pdf.append("1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n");
        String kids =
                IntStream.range(0, lines.length).mapToObj(i -> page(i) + " 0 R").collect(Collectors.joining(" "));
        pdf.append("2 0 obj <</Type /Pages /Count %d /Kids [%s]>> endobj\n".formatted(lines.length, kids));
        pdf.append("3 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj\n");
        for (int i = 0; i < lines.length; i++) {
            String text = "BT /F1 24 Tf 40 200 Td (%s) Tj ET".formatted(lines[i]);
            pdf.append("%d 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 480 270] /Contents %d 0 R "
                            .formatted(page(i), page(i) + 1))
                    .append("/Resources <</Font <</F1 3 0 R>>>>>> endobj\n")
                    .append("%d 0 obj <</Length %d>> stream\n%s\nendstream endobj\n"
                            .formatted(page(i) + 1, text.length(), text));
        }
        return withTable(pdf).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int page(int index) {
        return 4 + 2 * index;
    }

    /** Ends the file with the table of where its objects begin. */
    private static String withTable(StringBuilder pdf) {
        int start = pdf.length();
        int objects = (int) pdf.toString()
                .lines()
                .filter(line -> line.matches("\\d+ 0 obj .*"))
                .count();
        StringBuilder table = new StringBuilder("xref\n0 %d\n0000000000 65535 f \n".formatted(objects + 1));
        for (int number = 1; number <= objects; number++) {
            table.append("%010d 00000 n \n".formatted(pdf.indexOf("\n" + number + " 0 obj") + 1));
        }
        return pdf.append(table)
                .append("trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(objects + 1, start))
                .toString();
    }
}
