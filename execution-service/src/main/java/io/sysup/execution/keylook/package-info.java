/** Looks which host key an SSH server shows, for hosts that are no machines yet. */
@NullMarked
package io.sysup.execution.keylook;

import org.jspecify.annotations.NullMarked;
