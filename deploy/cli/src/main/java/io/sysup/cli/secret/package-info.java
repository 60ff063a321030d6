/** How stored secrets are protected, and the change of the key that seals them. */
@NullMarked
package io.sysup.cli.secret;

import org.jspecify.annotations.NullMarked;
