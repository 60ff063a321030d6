/** Messages that could not be applied. */
@NullMarked
package io.sysup.cli.deadletter;

import org.jspecify.annotations.NullMarked;
