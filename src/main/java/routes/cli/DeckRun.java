package routes.cli;

import java.nio.file.Path;

/** A file on its way to a study pack; it is called what the user typed. */
record DeckRun(Path typed, String deckName, String jobId) {}
