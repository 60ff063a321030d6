package io.sysup.execution.actions.grants;

import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.PosixQuoting;

/**
 * A script for an administrator of the machine, to be read and then run as root: it puts fixed
 * commands and the sudoers file into their places, or nothing when sudo would not take the file.
 */
public record Installer(SudoersFile sudoers) {

    public String text() {
        StringBuilder text = new StringBuilder(BEGINNING.formatted(sudoers.user()));
        for (FixedCommand command : sudoers.commands()) {
            text.append("put ")
                    .append(command.word())
                    .append(' ')
                    .append(command.sha256())
                    .append(' ')
                    .append(PosixQuoting.quote(command.content()))
                    .append('\n');
        }
        return text.append("printf %s ")
                .append(PosixQuoting.quote(sudoers.content()))
                .append(" >\"$new/sudoers\"\n")
                .append(END.formatted(Command.FIXED_COMMANDS, sudoers.path()))
                .toString();
    }

    private static final String BEGINNING =
            """
            #!/bin/sh
            # Gives the login %s the rights that System Update needs, and no others. Read it, then run it as root:
            #   sudo sh FILE
            # Taken back by removing the file in /etc/sudoers.d that is named at the end.
            set -eu
            umask 077
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
            [ "$(id -u)" = 0 ] || { echo 'this needs root' >&2; exit 1; }
            command -v visudo >/dev/null || { echo 'sudo is not installed' >&2; exit 1; }
            new=$(mktemp -d)
            trap 'rm -rf "$new"' EXIT
            put() { # NAME DIGEST CONTENT
              printf %%s "$3" >"$new/$1"
              echo "$2  $new/$1" | sha256sum --quiet -c -
            }
            """;

    private static final String END =
            """
            visudo -cf "$new/sudoers" >/dev/null
            install -d -o root -g root -m 755 %1$s
            for file in "$new"/*; do
              [ "${file##*/}" = sudoers ] || install -o root -g root -m 755 "$file" %1$s
            done
            install -o root -g root -m 440 "$new/sudoers" %2$s
            visudo -qc
            echo '%2$s is in place'
            """;
}
