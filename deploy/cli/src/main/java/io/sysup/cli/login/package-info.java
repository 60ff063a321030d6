/** Saving a login for a server elsewhere. */
@NullMarked
package io.sysup.cli.login;

import org.jspecify.annotations.NullMarked;
