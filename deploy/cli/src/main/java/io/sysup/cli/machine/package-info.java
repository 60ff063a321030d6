/** The machine commands: adding, showing, editing and removing machines. */
@NullMarked
package io.sysup.cli.machine;

import org.jspecify.annotations.NullMarked;
