/** Identifiers. */
@NullMarked
package io.sysup.kit.ids;

import org.jspecify.annotations.NullMarked;
