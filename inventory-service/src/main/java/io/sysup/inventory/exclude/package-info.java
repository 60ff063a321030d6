/** What upgrades of machines leave alone for good, and why. */
@NullMarked
package io.sysup.inventory.exclude;

import org.jspecify.annotations.NullMarked;
