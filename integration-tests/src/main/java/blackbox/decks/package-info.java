/** Decks to send: made from nothing, or real ones repeated. */
@NullMarked
package blackbox.decks;

import org.jspecify.annotations.NullMarked;
