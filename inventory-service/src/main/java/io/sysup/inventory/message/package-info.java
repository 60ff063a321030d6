/** What logs and results said that outlives them, of each machine once, and who has read it. */
@NullMarked
package io.sysup.inventory.message;

import org.jspecify.annotations.NullMarked;
