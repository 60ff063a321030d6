/**
 * What actions need as root, as fixed commands that a sudoers file can name: each is a script with
 * nothing in it that a caller can change, and checks its arguments itself.
 */
@NullMarked
package io.sysup.execution.actions.grants;

import org.jspecify.annotations.NullMarked;
