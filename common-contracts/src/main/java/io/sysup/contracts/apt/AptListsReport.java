package io.sysup.contracts.apt;

import java.util.List;

/**
 * State of the package lists the plans were made from. {@code refreshed} is true only when every
 * repository answered; otherwise the plans rest on older lists.
 */
public record AptListsReport(boolean refreshed, List<RepositoryProblem> problems) {}
