/** What administrators choose for the whole installation while it runs. */
@NullMarked
package io.sysup.inventory.setting;

import org.jspecify.annotations.NullMarked;
