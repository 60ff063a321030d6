/** Programs and their tokens. */
@NullMarked
package io.sysup.cli.client;

import org.jspecify.annotations.NullMarked;
