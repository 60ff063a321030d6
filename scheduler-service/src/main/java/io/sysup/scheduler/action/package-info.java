/** What can be done on machines, asked of the execution service. */
@NullMarked
package io.sysup.scheduler.action;

import org.jspecify.annotations.NullMarked;
