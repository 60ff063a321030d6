/** The ways a message takes: mail, signed webhook, chat. */
@NullMarked
package io.sysup.scheduler.notification.transport;

import org.jspecify.annotations.NullMarked;
