/** The same change to many machines at once. */
@NullMarked
package io.sysup.inventory.bulk;

import org.jspecify.annotations.NullMarked;
