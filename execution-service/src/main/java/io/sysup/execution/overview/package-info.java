/** The queue as a whole: how full it is, what it waits for, how it is stopped. */
@NullMarked
package io.sysup.execution.overview;

import org.jspecify.annotations.NullMarked;
