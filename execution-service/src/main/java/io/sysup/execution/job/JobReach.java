package io.sysup.execution.job;

import io.sysup.contracts.machine.MachineSelection;
import io.sysup.execution.action.Action;
import io.sysup.execution.action.Actions;
import io.sysup.execution.machine.Machines;
import io.sysup.kit.security.Rights;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whether somebody may do with jobs that are there what they could order themselves. */
@ApplicationScoped
public class JobReach {
    private final Actions actions;
    private final Machines inventory;

    JobReach(Actions actions, Machines inventory) {
        this.actions = actions;
        this.inventory = inventory;
    }

    /**
     * @param names of the actions of the jobs
     * @throws io.sysup.kit.problem.ProblemException 403 when one of the jobs is out of reach
     */
    public void require(Rights rights, Set<String> names, Set<UUID> machines) {
        if (rights.everywhere() || machines.isEmpty()) {
            return;
        }
        List<String> within =
                rights.within(
                        Actions.riskiest(
                                names.stream()
                                        .map(actions::find)
                                        .flatMap(Optional::stream)
                                        .map(Action::manifest)));
        inventory.select(new MachineSelection(null, List.copyOf(machines), within));
    }
}
