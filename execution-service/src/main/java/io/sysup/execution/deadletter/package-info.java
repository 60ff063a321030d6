/** Messages that could not be applied: shown, mended, sent again. */
@NullMarked
package io.sysup.execution.deadletter;

import org.jspecify.annotations.NullMarked;
