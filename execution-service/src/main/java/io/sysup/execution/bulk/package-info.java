/** Many jobs at once: cancelled, or run again. */
@NullMarked
package io.sysup.execution.bulk;

import org.jspecify.annotations.NullMarked;
