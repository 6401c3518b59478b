/** Real servers that speak the protocols Deckhand speaks, started by the tests themselves. */
@NullMarked
package blackbox.servers;

import org.jspecify.annotations.NullMarked;
