/** Times in which nothing should begin, asked of the scheduler before machines are changed. */
@NullMarked
package io.sysup.execution.blackout;

import org.jspecify.annotations.NullMarked;
