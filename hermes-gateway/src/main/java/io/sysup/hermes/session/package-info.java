/** Sign-in of the console: a token is changed for a cookie. */
@NullMarked
package io.sysup.hermes.session;

import org.jspecify.annotations.NullMarked;
