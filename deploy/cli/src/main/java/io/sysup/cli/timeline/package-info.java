/** Who did what to machines, and when. */
@NullMarked
package io.sysup.cli.timeline;

import org.jspecify.annotations.NullMarked;
