/** How long work will take, and whether it will be done before its time is over. */
@NullMarked
package io.sysup.scheduler.forecast;

import org.jspecify.annotations.NullMarked;
