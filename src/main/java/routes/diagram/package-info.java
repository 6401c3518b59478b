/** How the routes hang together, as a picture. */
@NullMarked
package routes.diagram;

import org.jspecify.annotations.NullMarked;
