package io.sysup.inventory.imports;

import java.util.List;

/**
 * What became of a list, or would.
 *
 * @param fresh machines that were added, or would be
 * @param known machines that are registered at their address already, which stay as they are
 * @param wrong machines that cannot be registered
 * @param ignored names of columns, fields or lines that mean nothing here
 */
public record ImportResult(
        boolean dryRun,
        int fresh,
        int known,
        int wrong,
        List<String> ignored,
        List<ImportedMachine> machines) {
    static ImportResult of(boolean dryRun, List<String> ignored, List<ImportedMachine> machines) {
        int known = count(machines, ImportedMachine.KNOWN);
        int wrong = count(machines, ImportedMachine.WRONG);
        return new ImportResult(
                dryRun, machines.size() - known - wrong, known, wrong, ignored, machines);
    }

    private static int count(List<ImportedMachine> machines, String verdict) {
        return (int) machines.stream().filter(machine -> machine.is(verdict)).count();
    }
}
