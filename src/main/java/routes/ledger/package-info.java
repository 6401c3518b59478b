/** The only truth: what was accepted, what is done, what is due. */
@NullMarked
package routes.ledger;

import org.jspecify.annotations.NullMarked;
