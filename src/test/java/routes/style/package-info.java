/** The house rules as code: what every route file and every class is held to. */
@NullMarked
package routes.style;

import org.jspecify.annotations.NullMarked;
