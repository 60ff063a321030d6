/** Finding the server and talking to it: requests, problems and event streams. */
@NullMarked
package io.sysup.cli.connection;

import org.jspecify.annotations.NullMarked;
