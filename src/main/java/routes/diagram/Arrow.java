package routes.diagram;

/** From one box to another, by their keys; one that is possible only (by a setting) is {@code loose}. */
record Arrow(String from, String to, boolean loose) {}
