/** Messages that are sent exactly when the change they tell of is kept, and applied once. */
@NullMarked
package io.sysup.kit.outbox;

import org.jspecify.annotations.NullMarked;
