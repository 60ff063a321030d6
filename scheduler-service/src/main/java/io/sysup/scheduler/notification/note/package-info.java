/** What happened that somebody may want to know, noticed in events, runs and campaigns. */
@NullMarked
package io.sysup.scheduler.notification.note;

import org.jspecify.annotations.NullMarked;
