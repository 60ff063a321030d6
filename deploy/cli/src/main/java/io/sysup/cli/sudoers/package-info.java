/** Sudoers files with the fewest rights. */
@NullMarked
package io.sysup.cli.sudoers;

import org.jspecify.annotations.NullMarked;
