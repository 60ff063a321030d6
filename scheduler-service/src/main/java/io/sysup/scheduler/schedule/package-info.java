/** What recurs: its timing, whom it concerns, what is done; how it is written down and edited. */
@NullMarked
package io.sysup.scheduler.schedule;

import org.jspecify.annotations.NullMarked;
