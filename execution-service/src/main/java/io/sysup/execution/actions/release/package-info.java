/** How long releases of distributions are kept. */
@NullMarked
package io.sysup.execution.actions.release;

import org.jspecify.annotations.NullMarked;
