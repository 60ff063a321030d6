/** Observations of machines. */
@NullMarked
package io.sysup.contracts.snapshot;

import org.jspecify.annotations.NullMarked;
