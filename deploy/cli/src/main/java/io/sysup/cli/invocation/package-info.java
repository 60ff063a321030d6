/** One call of the command: its environment and the options every command shares. */
@NullMarked
package io.sysup.cli.invocation;

import org.jspecify.annotations.NullMarked;
