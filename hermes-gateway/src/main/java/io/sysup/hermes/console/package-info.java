/** Serves the single-page console. */
@NullMarked
package io.sysup.hermes.console;

import org.jspecify.annotations.NullMarked;
