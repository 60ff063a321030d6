/** The shell over SSH; the only place that knows sshj. */
@NullMarked
package io.sysup.execution.shells.ssh;

import org.jspecify.annotations.NullMarked;
