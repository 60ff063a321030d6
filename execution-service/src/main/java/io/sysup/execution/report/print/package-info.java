/** Turns what a report says into files that people read. Knows nothing of machines. */
@NullMarked
package io.sysup.execution.report.print;

import org.jspecify.annotations.NullMarked;
