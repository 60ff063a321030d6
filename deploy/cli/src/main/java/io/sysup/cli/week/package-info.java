/** The picture of the week. */
@NullMarked
package io.sysup.cli.week;

import org.jspecify.annotations.NullMarked;
