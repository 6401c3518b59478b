/** What benchmarks/run.sh measures. */
@NullMarked
package blackbox.bench;

import org.jspecify.annotations.NullMarked;
