/**
 * The scripts that run on a host, and how their output is taken apart: lines with a random word
 * divide it into named sections, so that nothing a package prints can be mistaken for the script's
 * own words.
 */
@NullMarked
package io.sysup.execution.actions.sections;

import org.jspecify.annotations.NullMarked;
