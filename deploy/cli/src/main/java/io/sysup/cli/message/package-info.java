/** What logs and results said that outlives them. */
@NullMarked
package io.sysup.cli.message;

import org.jspecify.annotations.NullMarked;
