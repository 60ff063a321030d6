/** What exists, and what is true of it now. */
@NullMarked
package io.sysup.inventory;

import org.jspecify.annotations.NullMarked;
