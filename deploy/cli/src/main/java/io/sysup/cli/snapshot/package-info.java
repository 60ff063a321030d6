/** Observations of machines. */
@NullMarked
package io.sysup.cli.snapshot;

import org.jspecify.annotations.NullMarked;
