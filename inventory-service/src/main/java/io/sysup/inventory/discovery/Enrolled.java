package io.sysup.inventory.discovery;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became, or would become, of candidates.
 *
 * @param added how many are machines now, or would be
 */
public record Enrolled(boolean dryRun, int added, int refused, List<Item> items) {
    private static final String REFUSED = "refused";

    static Enrolled of(boolean dryRun, List<Item> items) {
        int refused = (int) items.stream().filter(i -> i.outcome().equals(REFUSED)).count();
        return new Enrolled(dryRun, items.size() - refused, refused, items);
    }

    /**
     * One candidate.
     *
     * @param outcome {@code added}, {@code would_add} or {@code refused}
     * @param message why it was refused
     */
    public record Item(
            UUID id,
            String host,
            int port,
            String name,
            String outcome,
            @Nullable UUID machineId,
            @Nullable ErrorKind kind,
            @Nullable String message,
            @Nullable String remedy) {

        static Item added(CandidateView candidate, String name, UUID machineId) {
            return of(candidate, name, "added", machineId, null);
        }

        static Item wouldAdd(CandidateView candidate, String name) {
            return of(candidate, name, "would_add", null, null);
        }

        static Item refused(CandidateView candidate, String name, Problem problem) {
            return of(candidate, name, REFUSED, null, problem);
        }

        private static Item of(
                CandidateView candidate,
                String name,
                String outcome,
                @Nullable UUID machineId,
                @Nullable Problem problem) {
            return new Item(
                    candidate.id(),
                    candidate.host(),
                    candidate.port(),
                    name,
                    outcome,
                    machineId,
                    problem == null ? null : problem.kind(),
                    problem == null ? null : problem.detail(),
                    problem == null ? null : problem.remedy());
        }
    }
}
