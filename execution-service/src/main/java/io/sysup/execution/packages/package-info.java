/** Rows of planned and applied package changes. */
@NullMarked
package io.sysup.execution.packages;

import org.jspecify.annotations.NullMarked;
