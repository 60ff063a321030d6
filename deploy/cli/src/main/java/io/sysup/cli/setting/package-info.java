/** What administrators choose for the whole installation. */
@NullMarked
package io.sysup.cli.setting;

import org.jspecify.annotations.NullMarked;
