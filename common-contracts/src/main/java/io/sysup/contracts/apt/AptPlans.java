package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each of the two upgrade modes would do, as apt's own resolver said in a simulation. By its
 * hash exactly that plan can be asked for.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AptPlans(
        List<PlannedPackage> upgrade,
        List<PlannedPackage> distUpgrade,
        @Nullable String upgradeHash,
        @Nullable String distUpgradeHash) {}
