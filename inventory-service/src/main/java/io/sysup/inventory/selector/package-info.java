/** The words that say which machines are meant, and their way into SQL as values only. */
@NullMarked
package io.sysup.inventory.selector;

import org.jspecify.annotations.NullMarked;
