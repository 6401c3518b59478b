/** A model explains a slide; its answer is checked before anybody sees it. */
@NullMarked
package routes.llm;

import org.jspecify.annotations.NullMarked;
