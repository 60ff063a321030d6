/** Times in which nothing should begin, asked of the scheduler before a person changes machines. */
@NullMarked
package io.sysup.execution.blackout;

import org.jspecify.annotations.NullMarked;
