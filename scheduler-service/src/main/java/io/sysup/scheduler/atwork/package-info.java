/** The machines that somebody changes at this moment, asked of the execution service. */
@NullMarked
package io.sysup.scheduler.atwork;

import org.jspecify.annotations.NullMarked;
