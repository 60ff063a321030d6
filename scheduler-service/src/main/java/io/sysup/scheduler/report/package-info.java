/** Reports, as the execution service makes and keeps them. */
@NullMarked
package io.sysup.scheduler.report;

import org.jspecify.annotations.NullMarked;
