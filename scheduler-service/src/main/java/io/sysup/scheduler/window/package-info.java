/** Times in which runs may begin, or must not; what they mean for a run at a moment. */
@NullMarked
package io.sysup.scheduler.window;

import org.jspecify.annotations.NullMarked;
