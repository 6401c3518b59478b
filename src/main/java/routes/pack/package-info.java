/** The answers become files: summary JSON, Word document, Anki deck. */
@NullMarked
package routes.pack;

import org.jspecify.annotations.NullMarked;
