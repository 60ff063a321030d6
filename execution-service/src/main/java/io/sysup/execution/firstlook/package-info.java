/** What a new machine gets without being asked for. */
@NullMarked
package io.sysup.execution.firstlook;

import org.jspecify.annotations.NullMarked;
