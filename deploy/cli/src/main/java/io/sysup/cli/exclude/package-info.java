/** The commands of the rules that let upgrades leave packages alone. */
@NullMarked
package io.sysup.cli.exclude;

import org.jspecify.annotations.NullMarked;
