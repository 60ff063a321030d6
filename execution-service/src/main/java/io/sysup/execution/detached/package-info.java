/** Work on a machine that outlives the line, the worker and the product. */
@NullMarked
package io.sysup.execution.detached;

import org.jspecify.annotations.NullMarked;
