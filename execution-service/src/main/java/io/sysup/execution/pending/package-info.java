/** Which updates the fleet waits for: one row a package, over all machines. */
@NullMarked
package io.sysup.execution.pending;

import org.jspecify.annotations.NullMarked;
