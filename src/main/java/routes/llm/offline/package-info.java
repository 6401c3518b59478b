/** A slide explained in its own words, without a model: nothing here says what the slide does not say. */
@NullMarked
package routes.llm.offline;

import org.jspecify.annotations.NullMarked;
