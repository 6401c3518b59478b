/** Deckhand seen from outside: what the integration tests and the benchmarks share. */
@NullMarked
package blackbox;

import org.jspecify.annotations.NullMarked;
