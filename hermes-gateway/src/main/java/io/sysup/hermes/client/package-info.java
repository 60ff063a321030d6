/** Programs and people that may call: their tokens, scopes and use. */
@NullMarked
package io.sysup.hermes.client;

import org.jspecify.annotations.NullMarked;
