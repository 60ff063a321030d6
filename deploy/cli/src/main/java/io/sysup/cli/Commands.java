package io.sysup.cli;

import io.sysup.cli.artifact.ArtifactCommand;
import io.sysup.cli.audit.AuditCommand;
import io.sysup.cli.calendar.CalendarCommand;
import io.sysup.cli.campaign.CampaignCommand;
import io.sysup.cli.channel.ChannelCommand;
import io.sysup.cli.client.ClientCommand;
import io.sysup.cli.completion.CompletionCommand;
import io.sysup.cli.deadletter.DeadLetterCommand;
import io.sysup.cli.discovery.DiscoveryCommand;
import io.sysup.cli.exclude.ExcludeCommand;
import io.sysup.cli.grant.GrantCommand;
import io.sysup.cli.hostkey.HostKeyCommand;
import io.sysup.cli.inventory.InventoryCommand;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.job.JobCommand;
import io.sysup.cli.lifecycle.DoctorCommand;
import io.sysup.cli.lifecycle.DownCommand;
import io.sysup.cli.lifecycle.StatusCommand;
import io.sysup.cli.lifecycle.UpCommand;
import io.sysup.cli.login.LoginCommand;
import io.sysup.cli.machine.MachineCommand;
import io.sysup.cli.message.MessagesCommand;
import io.sysup.cli.packages.PackageCommand;
import io.sysup.cli.person.PersonCommand;
import io.sysup.cli.preference.PreferencesCommand;
import io.sysup.cli.queue.QueueCommand;
import io.sysup.cli.report.ReportCommand;
import io.sysup.cli.run.RunCommand;
import io.sysup.cli.schedule.ScheduleCommand;
import io.sysup.cli.secret.SecretCommand;
import io.sysup.cli.setting.SettingsCommand;
import io.sysup.cli.snapshot.SnapshotCommand;
import io.sysup.cli.stop.StopCommand;
import io.sysup.cli.subscription.SubscriptionCommand;
import io.sysup.cli.sudoers.SudoersCommand;
import io.sysup.cli.tag.TagCommand;
import io.sysup.cli.timeline.TimelineCommand;
import io.sysup.cli.week.WeekCommand;
import io.sysup.cli.window.WindowCommand;
import java.lang.reflect.Constructor;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands and gives the invocation to those that take part in it. */
final class Commands implements IFactory {

    private static final String COMPLETION = "completion";

    private static final Map<String, Class<?>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("up", UpCommand.class);
        ALL.put("down", DownCommand.class);
        ALL.put("status", StatusCommand.class);
        ALL.put("doctor", DoctorCommand.class);
        ALL.put("login", LoginCommand.class);
        ALL.put("machine", MachineCommand.class);
        ALL.put("tag", TagCommand.class);
        ALL.put("hostkey", HostKeyCommand.class);
        ALL.put("sudoers", SudoersCommand.class);
        ALL.put("inventory", InventoryCommand.class);
        ALL.put("timeline", TimelineCommand.class);
        ALL.put("week", WeekCommand.class);
        ALL.put("package", PackageCommand.class);
        ALL.put("exclude", ExcludeCommand.class);
        ALL.put("snapshot", SnapshotCommand.class);
        ALL.put("artifact", ArtifactCommand.class);
        ALL.put("report", ReportCommand.class);
        ALL.put("subscription", SubscriptionCommand.class);
        ALL.put("messages", MessagesCommand.class);
        ALL.put("discovery", DiscoveryCommand.class);
        ALL.put("run", RunCommand.class);
        ALL.put("job", JobCommand.class);
        ALL.put("queue", QueueCommand.class);
        ALL.put("secret", SecretCommand.class);
        ALL.put("settings", SettingsCommand.class);
        ALL.put("preferences", PreferencesCommand.class);
        ALL.put("dead-letter", DeadLetterCommand.class);
        ALL.put("schedule", ScheduleCommand.class);
        ALL.put("window", WindowCommand.class);
        ALL.put("calendar", CalendarCommand.class);
        ALL.put("stop", StopCommand.class);
        ALL.put("campaign", CampaignCommand.class);
        ALL.put("channel", ChannelCommand.class);
        ALL.put("client", ClientCommand.class);
        ALL.put("grant", GrantCommand.class);
        ALL.put("person", PersonCommand.class);
        ALL.put("audit", AuditCommand.class);
        ALL.put(COMPLETION, CompletionCommand.class);
    }

    private final IFactory others = CommandLine.defaultFactory();
    private final Invocation invocation;

    Commands(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * The commands by name. Reading the options of all of them takes longer than a short call, so a
     * call that begins with the name of one gets that one; only the completion has to know all.
     */
    Map<String, CommandLine> neededFor(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        boolean alone = ALL.containsKey(first) && !first.equals(COMPLETION);
        Map<String, CommandLine> needed = new LinkedHashMap<>();
        ALL.forEach((name, type) -> {
            if (!alone || name.equals(first)) {
                needed.put(name, new CommandLine(type, this));
            }
        });
        return needed;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            Constructor<K> constructor = type.getDeclaredConstructor(Invocation.class);
            constructor.setAccessible(true);
            return constructor.newInstance(invocation);
        } catch (NoSuchMethodException independent) {
            return others.create(type);
        }
    }
}
