/** Holds {@code application.yaml}, the code that reads it, and the pages made of it together. */
@NullMarked
package routes.settings;

import org.jspecify.annotations.NullMarked;
