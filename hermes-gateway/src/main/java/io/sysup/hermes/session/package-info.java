/**
 * Sign-in of the console: a token, or the word of an identity provider, is changed for a cookie.
 */
@NullMarked
package io.sysup.hermes.session;

import org.jspecify.annotations.NullMarked;
