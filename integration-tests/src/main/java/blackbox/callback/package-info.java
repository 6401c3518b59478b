/** The receiver's side of the callback. */
@NullMarked
package blackbox.callback;

import org.jspecify.annotations.NullMarked;
