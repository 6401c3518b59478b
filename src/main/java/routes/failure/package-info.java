/** What is said when something fails: one code, one sentence, one next step. */
@NullMarked
package routes.failure;

import org.jspecify.annotations.NullMarked;
