/**
 * A second package manager: what dnf and rpm say, in the words that results of apt have. Nothing of
 * apt is needed for it.
 */
@NullMarked
package io.sysup.execution.actions.dnf;

import org.jspecify.annotations.NullMarked;
