/** Takes up edited files of routes while the service runs. */
@NullMarked
package routes.reload;

import org.jspecify.annotations.NullMarked;
