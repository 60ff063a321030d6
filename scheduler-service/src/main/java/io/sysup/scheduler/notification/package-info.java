/** Who is told of what happened: rules, messages and the ways they take. */
@NullMarked
package io.sysup.scheduler.notification;

import org.jspecify.annotations.NullMarked;
