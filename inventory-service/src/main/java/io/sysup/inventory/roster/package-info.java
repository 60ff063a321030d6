/** The machines in memory, as far as the list selects, counts and sorts by them. */
@NullMarked
package io.sysup.inventory.roster;

import org.jspecify.annotations.NullMarked;
