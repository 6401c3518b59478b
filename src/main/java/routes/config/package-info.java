/** What is settled before the application starts: log level, route files, names of settings, and what is said if it can't. */
@NullMarked
package routes.config;

import org.jspecify.annotations.NullMarked;
