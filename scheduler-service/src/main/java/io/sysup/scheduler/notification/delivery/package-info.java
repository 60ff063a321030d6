/** Messages on their way: gathered, sent, tried again, and what became of each. */
@NullMarked
package io.sysup.scheduler.notification.delivery;

import org.jspecify.annotations.NullMarked;
