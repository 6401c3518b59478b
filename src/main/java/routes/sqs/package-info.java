/** The queue of SQS that jobs may come from: how it is reached, found, looked at and watched. */
@NullMarked
package routes.sqs;

import org.jspecify.annotations.NullMarked;
