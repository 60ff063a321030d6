/** When a cron expression comes round in a timezone; knows nothing of schedules. */
@NullMarked
package io.sysup.scheduler.cron;

import org.jspecify.annotations.NullMarked;
