/** The written contracts, and the means to hold the running application to them. */
@NullMarked
package routes.contract;

import org.jspecify.annotations.NullMarked;
