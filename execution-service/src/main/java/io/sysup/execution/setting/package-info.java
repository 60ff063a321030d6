/** What administrators choose in the inventory and this service goes by. */
@NullMarked
package io.sysup.execution.setting;

import org.jspecify.annotations.NullMarked;
