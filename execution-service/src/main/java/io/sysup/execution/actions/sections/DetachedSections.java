package io.sysup.execution.actions.sections;

/**
 * What a detached script said.
 *
 * @param cutOff the script did not come to its end, and will not: its process is gone
 */
public record DetachedSections(Sections sections, boolean cutOff) {}
