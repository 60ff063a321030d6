/** What somebody may do beyond a role. */
@NullMarked
package io.sysup.cli.grant;

import org.jspecify.annotations.NullMarked;
