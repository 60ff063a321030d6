/** SSH host keys that machines showed, and what people decided about them. */
@NullMarked
package io.sysup.inventory.hostkey;

import org.jspecify.annotations.NullMarked;
