/** Buckets of Google Cloud Storage: as the store, and as the place where a deck lies. */
@NullMarked
package routes.gcs;

import org.jspecify.annotations.NullMarked;
