/** A subscription of Pub/Sub as a source of jobs: how it is reached, watched, and answered. */
@NullMarked
package routes.pubsub;

import org.jspecify.annotations.NullMarked;
