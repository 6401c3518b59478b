package routes.diagram;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import routes.diagram.Layout.Point;

/** Writes the picture as SVG. */
public final class SvgWriter {
    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
            <title>How the routes hang together</title>
            <style>
            text { font-family: "DejaVu Sans", Verdana, sans-serif; text-anchor: middle; fill: #1c2733 }
            .title { font-size: 13px; font-weight: bold } .small { font-size: 10px; fill: #4a5a6a }
            .box { stroke-width: 1.2; fill: #ffffff; stroke: #33648c }
            .source, .target { fill: #f1f3f5; stroke: #7b8794 } .queue { fill: #fff3d6; stroke: #b7791f }
            .store { fill: #e8f5ec; stroke: #3d8b5a }
            .arrow { fill: none; stroke: #5b6b7b; stroke-width: 1.3; marker-end: url(#head) }
            .loose { stroke-dasharray: 5 4 }
            </style>
            <defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">\
            <path d="M0 0 L8 4 L0 8 z" fill="#5b6b7b"/></marker></defs>
            <rect width="100%%" height="100%%" fill="#ffffff"/>
            """;

    private SvgWriter() {}

    public static String write(RouteGraph graph) {
        Layout layout = new Layout(graph);
        StringBuilder svg =
                new StringBuilder(HEAD.formatted((long) Math.ceil(layout.width()), (long) Math.ceil(layout.height())));
        graph.arrows().forEach(arrow -> svg.append(arrow(arrow, layout.way(arrow))));
        graph.boxes().forEach(box -> svg.append(box(box, layout.place(box))));
        return svg.append("</svg>\n").toString();
    }

    private static String arrow(Arrow arrow, List<Point> way) {
        return "<polyline class=\"arrow%s\" points=\"%s\"/>\n"
                .formatted(
                        arrow.loose() ? " loose" : "",
                        way.stream()
                                .map(point -> number(point.x()) + "," + number(point.y()))
                                .collect(Collectors.joining(" ")));
    }

    private static String box(Box box, Point at) {
        double width = Size.width(box);
        double height = Size.height(box);
        StringBuilder text =
                new StringBuilder("<rect class=\"box %s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>\n"
                        .formatted(
                                box.shape().name().toLowerCase(Locale.ROOT),
                                number(at.x()),
                                number(at.y()),
                                number(width),
                                number(height),
                                number(box.shape() == Shape.QUEUE ? height / 2 : 5)));
        double middle = at.x() + width / 2;
        text.append(text("title", middle, at.y() + 20, box.title()));
        for (int i = 0; i < box.lines().size(); i++) {
            text.append(text(
                    "small",
                    middle,
                    at.y() + 21 + (i + 1) * Size.LINE,
                    box.lines().get(i)));
        }
        return text.toString();
    }

    private static String text(String style, double x, double y, String words) {
        return "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
                .formatted(style, number(x), number(y), HtmlUtils.htmlEscapeDecimal(words));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
