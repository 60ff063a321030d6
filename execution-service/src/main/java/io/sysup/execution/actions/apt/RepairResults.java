package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptRepairResult;
import io.sysup.contracts.apt.PartialFile;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of a repair, however it ended. */
final class RepairResults {

    private RepairResults() {}

    static ActionResult kept(AptRepairResult result) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("step", result.step().word());
        summary.put("planned", result.plan().size());
        summary.put("changed", result.changes().size());
        summary.put("inBetween", result.inBetween().size());
        if (result.leftInBetween() != null) {
            summary.put("leftInBetween", result.leftInBetween().size());
        }
        summary.put("partialFiles", result.partialFiles().size());
        summary.put(
                "partialBytes", result.partialFiles().stream().mapToLong(PartialFile::bytes).sum());
        return new ActionResult(result, summary, null, result.changes());
    }

    static List<String> inBetween(List<InstalledPackage> packages) {
        return packages.stream()
                .filter(InstalledPackage::inBetween)
                .map(InstalledPackage::name)
                .distinct()
                .sorted()
                .toList();
    }

    static Failure stillBroken(List<String> left) {
        return new Failure(
                ErrorKind.DPKG_INTERRUPTED,
                "Packages are still half done: " + String.join(", ", left) + ".",
                "Read in the log of this job what dpkg said of them.",
                "repair",
                List.of(),
                ProposedRepair.CONFIGURE);
    }
}
