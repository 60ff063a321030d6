/** The current state of a machine, derived from what each feed last reported. */
@NullMarked
package io.sysup.inventory.state;

import org.jspecify.annotations.NullMarked;
