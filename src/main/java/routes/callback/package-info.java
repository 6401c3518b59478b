/** The signed webhook that tells how a job ended. */
@NullMarked
package routes.callback;

import org.jspecify.annotations.NullMarked;
