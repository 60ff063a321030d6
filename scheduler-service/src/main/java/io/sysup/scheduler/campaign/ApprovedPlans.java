package io.sysup.scheduler.campaign;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Gives each machine of a campaign the plan that it has now, for campaigns that do no other. */
@ApplicationScoped
class ApprovedPlans {
    private static final Set<String> UPGRADES = Set.of("apt.upgrade", "dnf.upgrade");

    /** With these the plan is not that of an analysis. */
    private static final Set<String> OTHER_PLANS =
            Set.of("packages", "securityOnly", "exclude", "minAgeDays", "planHash");

    private final Plans plans;

    ApprovedPlans(Plans plans) {
        this.plans = plans;
    }

    /**
     * @throws ProblemException when what is wished for has no plans that were approved
     */
    static void check(Wish wish) {
        if (!wish.terms().approvedPlans()) {
            return;
        }
        if (!UPGRADES.contains(wish.work().action())) {
            throw refused("needs the action apt.upgrade or dnf.upgrade; others have no plan");
        }
        wish.work().params().entrySet().stream()
                .filter(param -> OTHER_PLANS.contains(param.getKey()) && says(param.getValue()))
                .findFirst()
                .ifPresent(param -> {
                    throw refused(
                            "cannot be given beside "
                                    + param.getKey()
                                    + ": the plans of analyses are those of all packages");
                });
    }

    private static boolean says(Object value) {
        return !(value.equals(false) || value.equals(0) || value.equals(List.of()));
    }

    private static ProblemException refused(String mistake) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, "approvedPlans", mistake);
    }

    /**
     * @throws ProblemException when no plan of any machine is known
     */
    Choice of(Wish wish, Choice choice) {
        if (!wish.terms().approvedPlans()) {
            return choice;
        }
        List<UUID> ids = choice.machines().stream().map(Choice.Machine::id).toList();
        Map<UUID, String> newest = plans.newest(mode(wish.work()), ids);
        List<Choice.Machine> planned = new ArrayList<>();
        List<String> withoutPlan = new ArrayList<>();
        for (Choice.Machine machine : choice.machines()) {
            String hash = newest.get(machine.id());
            if (hash == null) {
                withoutPlan.add(machine.name());
            } else {
                planned.add(machine.planned(hash));
            }
        }
        if (planned.isEmpty()) {
            throw ProblemException.conflict(
                    "No plan is known of any of these machines.", "Analyze them first.");
        }
        return new Choice(planned, choice.disabled(), withoutPlan);
    }

    private static String mode(Work work) {
        return String.valueOf(work.params().getOrDefault("mode", "upgrade"));
    }

    /** What a job of the machine is told: its plan, when it must be that one. */
    static Map<String, Object> params(Work work, Target target) {
        if (target.planHash() == null) {
            return work.params();
        }
        Map<String, Object> params = new LinkedHashMap<>(work.params());
        params.put("planHash", Objects.requireNonNull(target.planHash()));
        return params;
    }
}
