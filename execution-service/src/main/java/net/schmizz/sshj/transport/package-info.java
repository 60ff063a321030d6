/** What this service replaces in sshj; docs/adr/0016 says why. */
@NullMarked
package net.schmizz.sshj.transport;

import org.jspecify.annotations.NullMarked;
