/** Completion scripts for shells. */
@NullMarked
package io.sysup.cli.completion;

import org.jspecify.annotations.NullMarked;
