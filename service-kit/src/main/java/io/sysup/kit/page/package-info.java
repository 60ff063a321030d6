/** Lists in pages with opaque cursors. */
@NullMarked
package io.sysup.kit.page;

import org.jspecify.annotations.NullMarked;
