/** Rights beyond a role, on some machines. */
@NullMarked
package io.sysup.hermes.grant;

import org.jspecify.annotations.NullMarked;
