/** The HTTP interface beside the routes: jobs, uploads, health, downloads. */
@NullMarked
package routes.web;

import org.jspecify.annotations.NullMarked;
