/** What a machine is: what a person chose, and what the machine said of itself. */
@NullMarked
package io.sysup.inventory.fact;

import org.jspecify.annotations.NullMarked;
