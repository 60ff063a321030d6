package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look at before an upgrade. It stops nothing.
 *
 * @param locks who holds a lock of apt or dpkg
 * @param audit what dpkg says about packages that are half done
 * @param clockAheadMs how far the clock is ahead of ours; absent when it was not to be told
 * @param clockSynchronised absent in containers and where nothing tells
 * @param users logins that are there
 * @param backups programs that back up
 * @param packageManagers programs that are changing packages
 * @param warnings all of it that deserves a look, in sentences
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preflight(
        List<FilesystemRoom> rooms,
        List<HeldLock> locks,
        List<String> audit,
        @Nullable Long clockAheadMs,
        @Nullable Boolean clockSynchronised,
        List<String> users,
        List<String> backups,
        List<String> packageManagers,
        AutomaticUpgrades automaticUpgrades,
        List<PreflightWarning> warnings) {}
