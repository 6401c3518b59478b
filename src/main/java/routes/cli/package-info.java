/** What is typed: serve, run, doctor, whsec. */
@NullMarked
package routes.cli;

import org.jspecify.annotations.NullMarked;
