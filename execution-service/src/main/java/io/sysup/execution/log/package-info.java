/** Lines of a running job: stored first, then shown. */
@NullMarked
package io.sysup.execution.log;

import org.jspecify.annotations.NullMarked;
