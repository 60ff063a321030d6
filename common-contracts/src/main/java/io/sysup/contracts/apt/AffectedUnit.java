package io.sysup.contracts.apt;

import java.util.List;

/**
 * A unit of systemd that the upgrade touches.
 *
 * @param restarts true when a package of the plan brings the unit and it runs: the scripts of the
 *     package restart it, as a rule. Otherwise its processes use files of the packages and keep the
 *     old ones until they are restarted
 * @param packages of the plan for which that is so
 */
public record AffectedUnit(String name, boolean restarts, List<String> packages) {}
