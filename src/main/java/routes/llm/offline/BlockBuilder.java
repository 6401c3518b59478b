package routes.llm.offline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins wrapped lines with their continuations. */
final class BlockBuilder {
    private final Wrapping wrapping;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Line first;
    private @Nullable Line last;
    private boolean cutStart;

    private BlockBuilder(Wrapping wrapping) {
        this.wrapping = wrapping;
    }

    static List<Block> blocks(List<Line> lines, Language language) {
        BlockBuilder builder = new BlockBuilder(new Wrapping(lines, language));
        lines.forEach(builder::take);
        builder.close(false);
        return builder.blocks;
    }

    private void take(Line line) {
        if (line.is(Line.Kind.DEBRIS)) {
            close(true);
            cutStart = !line.bullet();
            return;
        }
        if (first == null || last == null) {
            open(line);
        } else if (wrapping.tears(last, line)) {
            close(true);
            cutStart = true;
            open(line);
        } else if (wrapping.continues(first, last, line)) {
            append(line);
        } else {
            close(line.is(Line.Kind.FORMULA));
            open(line);
        }
    }

    private void open(Line line) {
        first = line;
        last = line;
        text.append(line.text());
        cutStart &= !line.bullet();
    }

    private void append(Line line) {
        text.append(wrapping.seam(text, line.text())).append(line.text());
        last = line;
    }

    private void close(boolean cutEnd) {
        if (first != null) {
            boolean bare = first == last && first.is(Line.Kind.FORMULA);
            if (!bare) {
                blocks.add(new Block(text.toString(), first.bullet(), cutStart, cutEnd));
            }
            cutStart = bare;
        }
        text.setLength(0);
        first = null;
        last = null;
    }
}
