/** What a person stopped: the whole queue, an action, a machine. */
@NullMarked
package io.sysup.execution.pause;

import org.jspecify.annotations.NullMarked;
