/** What a run of a schedule would do now, without one. */
@NullMarked
package io.sysup.scheduler.trial;

import org.jspecify.annotations.NullMarked;
