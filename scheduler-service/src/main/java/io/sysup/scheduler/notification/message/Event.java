package io.sysup.scheduler.notification.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people can be told of. */
public enum Event {
    JOB_FAILED("Jobs failed"),
    JOB_RECOVERED("Well again"),
    UPGRADE_DONE("Upgrades done"),
    REBOOT_REQUIRED("Reboot required"),
    REBOOT_UNVERIFIED("Reboot unverified"),
    MACHINE_UNREACHABLE("Unreachable"),
    MACHINE_REACHABLE("Reachable again"),
    HOST_KEY_CHANGED("Host key changed"),
    /** A person has to decide before something goes on. */
    APPROVAL_WAITING("Waits for approval"),
    SECURITY_UPDATES("Security updates"),
    RUN_ENDED("Schedule run"),
    CAMPAIGN_PAUSED("Campaign paused"),
    CAMPAIGN_ENDED("Campaign ended");

    /**
     * What a channel gets whose owner named no events: all but the jobs that somebody runs by hand
     * and looks at anyway.
     */
    public static final List<Event> USUAL =
            Arrays.stream(values())
                    .filter(event ->
                            event != JOB_FAILED && event != JOB_RECOVERED && event != UPGRADE_DONE)
                    .toList();

    private final String title;

    Event(String title) {
        this.title = title;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public static Optional<Event> of(String word) {
        return Arrays.stream(values()).filter(event -> event.word().equals(word)).findFirst();
    }

    /** A run or campaign is a message of its own; what happens to machines is gathered. */
    public boolean isOfManyMachines() {
        return this == RUN_ENDED || this == CAMPAIGN_PAUSED || this == CAMPAIGN_ENDED;
    }
}
