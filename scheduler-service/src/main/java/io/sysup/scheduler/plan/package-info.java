/** The plans of machines, asked of the execution service. */
@NullMarked
package io.sysup.scheduler.plan;

import org.jspecify.annotations.NullMarked;
