/** Where messages go, and which of them: channels as people write them down. */
@NullMarked
package io.sysup.scheduler.notification.channel;

import org.jspecify.annotations.NullMarked;
