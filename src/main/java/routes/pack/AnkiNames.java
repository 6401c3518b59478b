package routes.pack;

import java.util.List;

/** Names as Anki takes them: two colons make a level in decks and tags, a space ends a tag. */
final class AnkiNames {
    static final String ROOT = "Deckhand";
    private static final int LONGEST = 100;

    private AnkiNames() {}

    /** The decks a lecture needs, parents first: Anki wants a row for each level. */
    static List<String> decks(PackHead head) {
        return List.of(ROOT, ROOT + "::" + deck(head));
    }

    static List<String> tags(PackHead head, PackSlide slide, boolean ownWords) {
        String lecture = "deck::" + tag(head.deckName());
        String number = String.format("slide::%03d", slide.number()); // zeros, for tags are sorted as text
        return ownWords
                ? List.of("deckhand", "deckhand::offline", lecture, number)
                : List.of("deckhand", lecture, number);
    }

    private static String deck(PackHead head) {
        String title = oneLevel(head.title());
        return title.isEmpty() ? tag(head.deckName()) : title;
    }

    private static String oneLevel(String title) {
        String name = CleanText.oneLine(AnkiText.clean(title), LONGEST).replace('"', '\'');
        return name.replaceAll(":{2,}", ":").replaceAll("^[:\\s]+|[:\\s]+$", "");
    }

    private static String tag(String name) {
        String words = AnkiText.clean(name)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}.+-]+", "_")
                .replaceAll("^_+|_+$", "");
        String tag = words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST));
        return tag.isEmpty() ? "lecture" : tag;
    }
}
