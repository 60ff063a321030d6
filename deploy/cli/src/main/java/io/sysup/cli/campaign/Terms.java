package io.sysup.cli.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.window.Windows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When machines of a campaign may begin, and with which plan. */
final class Terms {

    @Option(
            names = "--window",
            paramLabel = "WINDOW",
            description = "Machines begin inside this maintenance window only; see `sysup window`.")
    private @Nullable String window;

    @Option(
            names = "--may-end-outside",
            description =
                    "Begin also where it may not be done before the window closes or a blackout begins.")
    private boolean mayEndOutside;

    @Option(
            names = "--approved-plans",
            description =
                    "Each machine does the plan that its newest analysis made, or refuses; with apt.upgrade of all packages.")
    private boolean approvedPlans;

    void addTo(ObjectNode wish, Windows windows) {
        if (window != null) {
            wish.put("windowId", windows.find(window).id());
        }
        if (mayEndOutside) {
            wish.put("finishInside", false);
        }
        if (approvedPlans) {
            wish.put("approvedPlans", true);
        }
    }
}
