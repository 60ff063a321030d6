/** Looks for SSH servers in the ranges that may be looked at, and makes machines of them. */
@NullMarked
package io.sysup.inventory.discovery;

import org.jspecify.annotations.NullMarked;
