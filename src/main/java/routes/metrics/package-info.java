/** What the stages tell the monitoring. */
@NullMarked
package routes.metrics;

import org.jspecify.annotations.NullMarked;
