/** Running scripts on a machine, whatever carries them there. */
@NullMarked
package io.sysup.execution.shell;

import org.jspecify.annotations.NullMarked;
