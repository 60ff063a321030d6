/** What has to be started anew on a machine, for a person. */
@NullMarked
package io.sysup.cli.needs;

import org.jspecify.annotations.NullMarked;
