/** Who is let in: tokens, sessions and limits become an identity, or a refusal. */
@NullMarked
package io.sysup.hermes.entrance;

import org.jspecify.annotations.NullMarked;
