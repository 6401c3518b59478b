/** Where files are put and fetched, and the links to them. */
@NullMarked
package routes.store;

import org.jspecify.annotations.NullMarked;
