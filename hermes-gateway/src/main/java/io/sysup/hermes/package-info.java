/** The gateway: the one address that people, programs and agents talk to. */
@NullMarked
package io.sysup.hermes;

import org.jspecify.annotations.NullMarked;
