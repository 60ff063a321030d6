/** The sysup command line: the root command, and how a failure becomes an exit code. */
@NullMarked
package io.sysup.cli;

import org.jspecify.annotations.NullMarked;
