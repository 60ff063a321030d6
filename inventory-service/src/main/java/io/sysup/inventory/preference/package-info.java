/** How somebody wants the console to look; kept here, so that it is the same in each browser. */
@NullMarked
package io.sysup.inventory.preference;

import org.jspecify.annotations.NullMarked;
