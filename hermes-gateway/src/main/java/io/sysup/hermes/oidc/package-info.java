/** What an identity provider says about people: its tokens, its sign-in page, its word renewed. */
@NullMarked
package io.sysup.hermes.oidc;

import org.jspecify.annotations.NullMarked;
