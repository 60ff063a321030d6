/** What the reports say. */
@NullMarked
package io.sysup.execution.report.content;

import org.jspecify.annotations.NullMarked;
