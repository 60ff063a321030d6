/** Calls from one service to another. */
@NullMarked
package io.sysup.kit.remote;

import org.jspecify.annotations.NullMarked;
