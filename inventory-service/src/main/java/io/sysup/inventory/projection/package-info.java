/** Applies the events of the execution service to what is known of machines. */
@NullMarked
package io.sysup.inventory.projection;

import org.jspecify.annotations.NullMarked;
