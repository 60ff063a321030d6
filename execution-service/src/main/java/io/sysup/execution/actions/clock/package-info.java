/** The clock of a machine beside ours. */
@NullMarked
package io.sysup.execution.actions.clock;

import org.jspecify.annotations.NullMarked;
