/** Deckhand: study packs from lectures. */
@NullMarked
package routes;

import org.jspecify.annotations.NullMarked;
