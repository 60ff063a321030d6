/** Hosts that are found in networks, and may become machines. */
@NullMarked
package io.sysup.cli.discovery;

import org.jspecify.annotations.NullMarked;
