/** What was told of machines before, told again to whoever lost it. */
@NullMarked
package io.sysup.execution.retold;

import org.jspecify.annotations.NullMarked;
