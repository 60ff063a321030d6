package io.sysup.contracts.apt;

import java.util.List;

/** What each of the two upgrade modes would do, as apt's own resolver said in a simulation. */
public record AptPlans(List<PlannedPackage> upgrade, List<PlannedPackage> distUpgrade) {}
