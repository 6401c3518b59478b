/** The product as a process, and its HTTP interface as a client sees it. */
@NullMarked
package blackbox.product;

import org.jspecify.annotations.NullMarked;
