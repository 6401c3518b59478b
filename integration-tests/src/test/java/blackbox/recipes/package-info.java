/** The recipes of the documentation as they are written there. */
@NullMarked
package blackbox.recipes;

import org.jspecify.annotations.NullMarked;
