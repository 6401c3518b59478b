package routes.pack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The collection inside an Anki package: an SQLite file of format 11, written in one transaction. */
final class AnkiCollection implements AutoCloseable {
    private static final int FORMAT = 11;
    private static final int BATCH = 200;
    private static final int NOT_SYNCED = -1;

    private final Connection db;
    private final PreparedStatement notes;
    private final PreparedStatement cards;
    private final PackHead head;
    private final long deck;
    private int count;

    /** {@code file} is new and nobody reads it before {@link #close}, so nothing guards it against a crash. */
    static AnkiCollection create(Path file, PackHead head) throws SQLException {
        Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
        try {
            return new AnkiCollection(db, head);
        } catch (SQLException e) {
            db.close();
            throw e;
        }
    }

    private AnkiCollection(Connection db, PackHead head) throws SQLException {
        List<String> decks = AnkiNames.decks(head);
        this.db = db;
        this.head = head;
        this.deck = AnkiJson.deckId(decks.get(decks.size() - 1));
        addTables();
        addCollection(decks);
        this.notes = db.prepareStatement("INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')");
        this.cards =
                db.prepareStatement("INSERT INTO cards VALUES (?, ?, ?, 0, ?, ?, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')");
    }

    /** Anki takes ids for the moment of making and refuses a file with one from tomorrow; double ones it moves itself. */
    void add(AnkiNote note) throws SQLException {
        long id = head.made().toEpochMilli() + count;
        count++;
        addNote(id, note);
        addCard(id);
        if (count % BATCH == 0) {
            flush();
        }
    }

    @Override
    public void close() throws SQLException {
        try (db) {
            flush();
            db.commit();
        }
    }

    private void flush() throws SQLException {
        notes.executeBatch();
        cards.executeBatch();
    }

    private void addTables() throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            db.setAutoCommit(false);
            statement.executeUpdate(AnkiFiles.read("tables.sql"));
        }
    }

    private void addCollection(List<String> decks) throws SQLException {
        String sql = "INSERT INTO col VALUES (1, ?, ?, ?, ?, 0, 0, 0, '{}', ?, ?, ?, '{}')";
        try (PreparedStatement col = db.prepareStatement(sql)) {
            col.setLong(1, seconds() - seconds() % 86_400);
            col.setLong(2, head.made().toEpochMilli());
            col.setLong(3, head.made().toEpochMilli());
            col.setInt(4, FORMAT);
            col.setString(5, AnkiJson.models(types()));
            col.setString(6, AnkiJson.decks(decks, seconds()));
            col.setString(7, AnkiFiles.read("deck-options.json"));
            col.executeUpdate();
        }
    }

    private List<AnkiNoteType> types() {
        return AnkiNoteType.used(PackLanguage.of(head.language()).rightToLeft());
    }

    private void addNote(long id, AnkiNote note) throws SQLException {
        String sortField = AnkiText.plain(note.fields().get(0));
        notes.setLong(1, id);
        notes.setString(2, note.guid());
        notes.setLong(3, note.type().id());
        notes.setLong(4, seconds());
        notes.setInt(5, NOT_SYNCED);
        notes.setString(6, " " + String.join(" ", note.tags()) + " ");
        notes.setString(7, String.join(AnkiNote.SEPARATOR, note.fields()));
        notes.setString(8, sortField);
        notes.setLong(9, AnkiIds.checksum(sortField));
        notes.addBatch();
    }

    private void addCard(long id) throws SQLException {
        cards.setLong(1, id);
        cards.setLong(2, id);
        cards.setLong(3, deck);
        cards.setLong(4, seconds());
        cards.setInt(5, NOT_SYNCED);
        cards.setInt(6, count);
        cards.addBatch();
    }

    private long seconds() {
        return head.made().getEpochSecond();
    }
}
