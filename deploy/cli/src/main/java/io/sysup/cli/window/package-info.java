/** The maintenance window commands. */
@NullMarked
package io.sysup.cli.window;

import org.jspecify.annotations.NullMarked;
