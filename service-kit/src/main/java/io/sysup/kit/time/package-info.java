/** The clock. */
@NullMarked
package io.sysup.kit.time;

import org.jspecify.annotations.NullMarked;
