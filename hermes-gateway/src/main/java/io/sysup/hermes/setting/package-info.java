/** What administrators choose in the inventory and the gateway goes by. */
@NullMarked
package io.sysup.hermes.setting;

import org.jspecify.annotations.NullMarked;
