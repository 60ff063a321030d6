package io.sysup.execution.rights;

import io.sysup.execution.actions.grants.FixedCommand;
import io.sysup.execution.actions.grants.GrantableAction;
import io.sysup.execution.actions.grants.Installer;
import io.sysup.execution.actions.grants.SudoersFile;
import java.util.List;

/**
 * All that a machine needs so that a login has the rights for some actions.
 *
 * @param path of the sudoers file
 * @param sudoers its content
 * @param commands files that it names
 * @param installer a script that puts all of it into its place, to be run as root
 */
public record SudoersView(
        String user,
        List<String> actions,
        boolean password,
        String path,
        String sudoers,
        List<CommandView> commands,
        String installer) {

    /** A file that belongs to root, and its digest. */
    public record CommandView(String path, String purpose, String sha256, String content) {
        static CommandView of(FixedCommand command) {
            return new CommandView(
                    command.path(), command.purpose(), command.sha256(), command.content());
        }
    }

    static SudoersView of(SudoersFile file) {
        return new SudoersView(
                file.user(),
                file.actions().stream().map(GrantableAction::action).toList(),
                file.password(),
                file.path(),
                file.content(),
                file.commands().stream().map(CommandView::of).toList(),
                new Installer(file).text());
    }
}
