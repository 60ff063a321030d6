/** The seam between the queue and what a job can do. */
@NullMarked
package io.sysup.execution.action;

import org.jspecify.annotations.NullMarked;
