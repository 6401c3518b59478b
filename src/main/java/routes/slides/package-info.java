/** A document becomes slides: text, title, notes and a picture of each. */
@NullMarked
package routes.slides;

import org.jspecify.annotations.NullMarked;
