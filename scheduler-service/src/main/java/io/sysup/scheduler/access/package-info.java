/** What somebody may order, who may not order everything. */
@NullMarked
package io.sysup.scheduler.access;

import org.jspecify.annotations.NullMarked;
