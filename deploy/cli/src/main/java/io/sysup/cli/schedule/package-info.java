/** The schedule commands. */
@NullMarked
package io.sysup.cli.schedule;

import org.jspecify.annotations.NullMarked;
