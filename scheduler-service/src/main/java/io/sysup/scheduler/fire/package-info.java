/** Turns slots that have come into runs, and runs into wishes for jobs. */
@NullMarked
package io.sysup.scheduler.fire;

import org.jspecify.annotations.NullMarked;
