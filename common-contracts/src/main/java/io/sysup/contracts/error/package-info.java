/** How a failure is told: a stable kind, a sentence, a remedy. */
@NullMarked
package io.sysup.contracts.error;

import org.jspecify.annotations.NullMarked;
