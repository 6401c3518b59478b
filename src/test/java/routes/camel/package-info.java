/** One test a route file: what the route promises, told as the story of what it did. */
@NullMarked
package routes.camel;

import org.jspecify.annotations.NullMarked;
