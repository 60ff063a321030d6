/** How a worker logs in to a machine, handed out at the moment of use. */
@NullMarked
package io.sysup.inventory.connection;

import org.jspecify.annotations.NullMarked;
