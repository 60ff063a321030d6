/** How many jobs may run at once. */
@NullMarked
package io.sysup.execution.limit;

import org.jspecify.annotations.NullMarked;
