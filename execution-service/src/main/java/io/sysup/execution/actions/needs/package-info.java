/** What has to be started anew on a machine so that what runs is what is installed. */
@NullMarked
package io.sysup.execution.actions.needs;

import org.jspecify.annotations.NullMarked;
