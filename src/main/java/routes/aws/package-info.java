/** How Amazon's services, and servers that speak as they do, are reached. */
@NullMarked
package routes.aws;

import org.jspecify.annotations.NullMarked;
