/** Plans that heed the rules of a machine, whatever its package manager. */
@NullMarked
package io.sysup.execution.actions.exclude;

import org.jspecify.annotations.NullMarked;
