/** What this service knows of machines: a read copy from events, and calls to the inventory. */
@NullMarked
package io.sysup.execution.machine;

import org.jspecify.annotations.NullMarked;
