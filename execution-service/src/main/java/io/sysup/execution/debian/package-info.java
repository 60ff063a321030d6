/** How Debian writes and orders versions. */
@NullMarked
package io.sysup.execution.debian;

import org.jspecify.annotations.NullMarked;
