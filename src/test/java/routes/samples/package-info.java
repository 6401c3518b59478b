/** The program that makes the sample deck. */
@NullMarked
package routes.samples;

import org.jspecify.annotations.NullMarked;
