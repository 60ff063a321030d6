/** Who did what to a machine, and when: append-only. */
@NullMarked
package io.sysup.inventory.timeline;

import org.jspecify.annotations.NullMarked;
