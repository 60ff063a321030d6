/** Which machines are being changed at this moment, and by whom. */
@NullMarked
package io.sysup.execution.atwork;

import org.jspecify.annotations.NullMarked;
