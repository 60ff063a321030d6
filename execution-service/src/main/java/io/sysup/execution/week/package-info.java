/** What was done in the last days, and what was left to do. */
@NullMarked
package io.sysup.execution.week;

import org.jspecify.annotations.NullMarked;
