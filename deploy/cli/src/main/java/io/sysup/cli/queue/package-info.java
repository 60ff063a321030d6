/** The queue as a whole: how it does, what is paused, how much may run at once. */
@NullMarked
package io.sysup.cli.queue;

import org.jspecify.annotations.NullMarked;
