/** Files of routes: what stands in them, and whether it holds. */
@NullMarked
package routes.files;

import org.jspecify.annotations.NullMarked;
