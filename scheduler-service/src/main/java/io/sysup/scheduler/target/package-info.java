/** The machines that a selector means, asked of the inventory. */
@NullMarked
package io.sysup.scheduler.target;

import org.jspecify.annotations.NullMarked;
