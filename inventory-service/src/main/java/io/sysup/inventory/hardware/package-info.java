/** Latest hardware inventory and metrics of a machine. */
@NullMarked
package io.sysup.inventory.hardware;

import org.jspecify.annotations.NullMarked;
