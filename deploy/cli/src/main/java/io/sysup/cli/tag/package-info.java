/** Tags: names and colours. */
@NullMarked
package io.sysup.cli.tag;

import org.jspecify.annotations.NullMarked;
