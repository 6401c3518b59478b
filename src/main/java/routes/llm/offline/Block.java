package routes.llm.offline;

/**
 * Lines that belong together, joined as they were before they were wrapped. {@code cutStart} and {@code cutEnd} say that
 * what stood before or after could not be read, so the first or the last sentence may be a torn one.
 */
record Block(String text, boolean bullet, boolean cutStart, boolean cutEnd) {}
