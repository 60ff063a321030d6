/** Registrations of machines: how to reach them and what they are. */
@NullMarked
package io.sysup.inventory.machine;

import org.jspecify.annotations.NullMarked;
