package io.sysup.hermes.oidc;

import java.util.Locale;

/** What came of a try to sign in. */
public sealed interface SignIn {

    /** The provider knows the person. */
    record Done(Granted granted) implements SignIn {}

    /** Nobody was signed in. */
    record Failed(Why why) implements SignIn {}

    /** Why nobody was signed in; the console has a sentence for each. */
    enum Why {
        /** The provider does not answer. */
        AWAY,
        /** The provider, or the person on its page, refused. */
        DENIED,
        /** This browser did not begin it, or too long ago. */
        STALE,
        /** What the provider sent is not what it should be; the log tells more. */
        FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
