/** When something runs by itself, and what became of it. */
@NullMarked
package io.sysup.scheduler;

import org.jspecify.annotations.NullMarked;
