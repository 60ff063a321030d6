package io.sysup.execution.shells.ssh;

import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.Resource;

/** Gives a fresh copy at each call, because sshj blanks what it was given. */
record ReusablePassphrase(String passphrase) implements PasswordFinder {
    @Override
    public char[] reqPassword(Resource<?> resource) {
        return passphrase.toCharArray();
    }

    @Override
    public boolean shouldRetry(Resource<?> resource) {
        return false;
    }

    @Override
    public String toString() {
        return "ReusablePassphrase[]";
    }
}
