@NullMarked
package routes.slides;

import org.jspecify.annotations.NullMarked;
