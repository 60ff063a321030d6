/** Lists of machines that were written elsewhere become registrations. */
@NullMarked
package io.sysup.inventory.imports;

import org.jspecify.annotations.NullMarked;
