/** Keeps secrets out of what is stored and shown. */
@NullMarked
package io.sysup.kit.redaction;

import org.jspecify.annotations.NullMarked;
