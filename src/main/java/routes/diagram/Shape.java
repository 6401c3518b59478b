package routes.diagram;

/** What a box of the picture stands for. */
enum Shape {
    /** Where messages come from that no route sends. */
    SOURCE,
    /** A route. */
    ROUTE,
    /** What routes both send to and take from. */
    QUEUE,
    /** Where messages go that no route takes. */
    TARGET,
    /** A store: its handful of routes, which most others use. */
    STORE
}
