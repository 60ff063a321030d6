/** Failures of requests as RFC 9457 problems with a stable kind. */
@NullMarked
package io.sysup.kit.problem;

import org.jspecify.annotations.NullMarked;
