/** Notifications of buckets and messages of queues, understood: which objects are new, which jobs are wanted. */
@NullMarked
package routes.event;

import org.jspecify.annotations.NullMarked;
