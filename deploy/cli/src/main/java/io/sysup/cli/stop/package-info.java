/** The commands of emergency stops. */
@NullMarked
package io.sysup.cli.stop;

import org.jspecify.annotations.NullMarked;
