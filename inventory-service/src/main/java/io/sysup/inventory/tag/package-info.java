/** Labels that group machines. */
@NullMarked
package io.sysup.inventory.tag;

import org.jspecify.annotations.NullMarked;
