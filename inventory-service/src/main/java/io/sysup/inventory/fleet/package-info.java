/** Numbers over all machines. */
@NullMarked
package io.sysup.inventory.fleet;

import org.jspecify.annotations.NullMarked;
