/** Campaigns: an action on many machines in waves. */
@NullMarked
package io.sysup.cli.campaign;

import org.jspecify.annotations.NullMarked;
