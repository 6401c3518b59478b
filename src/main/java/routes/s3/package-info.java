/** Buckets that speak S3: as the store, as a source, as the place where a deck lies. */
@NullMarked
package routes.s3;

import org.jspecify.annotations.NullMarked;
