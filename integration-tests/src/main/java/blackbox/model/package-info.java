/** A model that is none: an OpenAI-compatible stub with a fixed latency, faults on demand and a good memory. */
@NullMarked
package blackbox.model;

import org.jspecify.annotations.NullMarked;
