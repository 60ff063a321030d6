/** People who are signed in: their sessions, and the provider's word for them renewed. */
@NullMarked
package io.sysup.hermes.person;

import org.jspecify.annotations.NullMarked;
