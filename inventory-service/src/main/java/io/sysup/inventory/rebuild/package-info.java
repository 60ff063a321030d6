/** The states of all machines, made anew from the history. */
@NullMarked
package io.sysup.inventory.rebuild;

import org.jspecify.annotations.NullMarked;
