package io.sysup.inventory.tag;

/**
 * What became of a tag, or would.
 *
 * @param tag as it is afterwards, or was last
 * @param machines live machines whose tags change by it
 */
public record TagChange(boolean dryRun, TagCount tag, int machines) {}
