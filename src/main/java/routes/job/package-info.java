/** A job from its acceptance to its end. */
@NullMarked
package routes.job;

import org.jspecify.annotations.NullMarked;
