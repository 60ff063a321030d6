/** What logs and results said that outlives them. */
@NullMarked
package io.sysup.execution.message;

import org.jspecify.annotations.NullMarked;
