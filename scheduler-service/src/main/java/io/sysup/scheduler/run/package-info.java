/** What became of each slot: its run, counted from the jobs that it asked for. */
@NullMarked
package io.sysup.scheduler.run;

import org.jspecify.annotations.NullMarked;
