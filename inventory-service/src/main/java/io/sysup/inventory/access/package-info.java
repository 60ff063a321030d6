/** What callers may do who may do it on some machines only. */
@NullMarked
package io.sysup.inventory.access;

import org.jspecify.annotations.NullMarked;
