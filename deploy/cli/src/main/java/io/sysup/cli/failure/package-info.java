/** What can go wrong in a command, and the exit code each kind of trouble ends with. */
@NullMarked
package io.sysup.cli.failure;

import org.jspecify.annotations.NullMarked;
