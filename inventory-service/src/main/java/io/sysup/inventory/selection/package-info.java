/** Which machines other services mean. */
@NullMarked
package io.sysup.inventory.selection;

import org.jspecify.annotations.NullMarked;
