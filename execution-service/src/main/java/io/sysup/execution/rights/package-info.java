/** The sudoers files that give a login the fewest rights, for whoever asks over HTTP. */
@NullMarked
package io.sysup.execution.rights;

import org.jspecify.annotations.NullMarked;
