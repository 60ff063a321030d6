/** Performed actions with their results. */
@NullMarked
package io.sysup.execution.history;

import org.jspecify.annotations.NullMarked;
