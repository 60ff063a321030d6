/** How many machines of a list have which state, system, kind or tag. */
@NullMarked
package io.sysup.inventory.facet;

import org.jspecify.annotations.NullMarked;
