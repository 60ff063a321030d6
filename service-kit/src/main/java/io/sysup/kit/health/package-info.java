/** How a service says how it is. */
@NullMarked
package io.sysup.kit.health;

import org.jspecify.annotations.NullMarked;
