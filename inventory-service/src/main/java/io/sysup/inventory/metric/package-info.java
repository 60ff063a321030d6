/** How full and how busy machines are, and from where on that is worth a warning. */
@NullMarked
package io.sysup.inventory.metric;

import org.jspecify.annotations.NullMarked;
