/** Observations of machines with their complete payload. */
@NullMarked
package io.sysup.execution.snapshot;

import org.jspecify.annotations.NullMarked;
