/** What a message says, whatever way it takes. */
@NullMarked
package io.sysup.scheduler.notification.message;

import org.jspecify.annotations.NullMarked;
