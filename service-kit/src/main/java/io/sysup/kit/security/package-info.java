/** Who calls: identities between services, scopes. */
@NullMarked
package io.sysup.kit.security;

import org.jspecify.annotations.NullMarked;
