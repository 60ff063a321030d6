/** The commands for channels of notifications. */
@NullMarked
package io.sysup.cli.channel;

import org.jspecify.annotations.NullMarked;
