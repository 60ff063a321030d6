/** Machines and their host keys as the server knows them; owns finding a machine by name. */
@NullMarked
package io.sysup.cli.fleet;

import org.jspecify.annotations.NullMarked;
