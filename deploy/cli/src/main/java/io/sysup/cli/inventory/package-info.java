/** Looking after what is known of all machines. */
@NullMarked
package io.sysup.cli.inventory;

import org.jspecify.annotations.NullMarked;
