/** How Google's services know who asks. */
@NullMarked
package routes.google;

import org.jspecify.annotations.NullMarked;
