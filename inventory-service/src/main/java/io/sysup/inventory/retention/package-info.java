/** Removes what was kept long enough, as the settings say. */
@NullMarked
package io.sysup.inventory.retention;

import org.jspecify.annotations.NullMarked;
