/** What is to come: windows, blackouts and the times of schedules, side by side. */
@NullMarked
package io.sysup.scheduler.calendar;

import org.jspecify.annotations.NullMarked;
