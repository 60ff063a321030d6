package io.sysup.serve;

import com.sun.management.UnixOperatingSystemMXBean;
import io.smallrye.health.api.HealthGroup;
import io.sysup.kit.diagnosis.Diagnosis;
import io.sysup.kit.diagnosis.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** What the single process finds of the machine that it runs on. */
@HealthGroup(Diagnosis.GROUP)
@ApplicationScoped
public class MachineDiagnosis implements HealthCheck {
    private static final long MEBIBYTE = 1024L * 1024;
    private static final long LITTLE_DISK = 2_048 * MEBIBYTE;
    private static final long NO_DISK = 256 * MEBIBYTE;
    private static final double MUCH = 0.9;

    private final Path home;

    public MachineDiagnosis(@ConfigProperty(name = "sysup.home") Path home) {
        this.home = home;
    }

    @Override
    public HealthCheckResponse call() {
        List<Finding> findings = new ArrayList<>();
        findings.add(disk());
        findings.add(memory(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage()));
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean os) {
            findings.add(files(os.getOpenFileDescriptorCount(), os.getMaxFileDescriptorCount()));
        }
        return Diagnosis.response("machine", findings);
    }

    private Finding disk() {
        try {
            FileStore store = Files.getFileStore(home);
            return disk(store.getUsableSpace());
        } catch (IOException e) {
            return Finding.error(
                    "disk",
                    "The folder of the product cannot be looked at: " + e.getMessage(),
                    "Check its disk and its rights.");
        }
    }

    static Finding disk(long free) {
        String shown = free / MEBIBYTE + " MB are free where the product keeps its data";
        String remedy =
                "Free space or move the folder (--home) to a larger disk: PostgreSQL stops when it is full.";
        if (free < NO_DISK) {
            return Finding.error("disk", shown, remedy);
        }
        return free < LITTLE_DISK
                ? Finding.warning("disk", shown, remedy)
                : Finding.ok("disk", shown);
    }

    private static Finding memory(MemoryUsage heap) {
        String shown =
                heap.getUsed() / MEBIBYTE
                        + " of "
                        + heap.getMax() / MEBIBYTE
                        + " MB of the heap are in use";
        return heap.getUsed() < MUCH * heap.getMax()
                ? Finding.ok("memory", shown)
                : Finding.warning("memory", shown, "Give it more, with SYSUP_JAVA_OPTS=-Xmx768m.");
    }

    static Finding files(long open, long most) {
        String shown = open + " of " + most + " file handles are in use";
        return open < MUCH * most
                ? Finding.ok("files", shown)
                : Finding.warning(
                        "files", shown, "Raise the limit of open files (ulimit -n, LimitNOFILE).");
    }
}
