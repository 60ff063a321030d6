/** Whether a machine waits for a reboot, from the flag of its packages and from its kernels. */
@NullMarked
package io.sysup.execution.actions.reboot;

import org.jspecify.annotations.NullMarked;
