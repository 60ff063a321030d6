/**
 * What apt and dpkg say, turned into results: plans, problems of repositories, differences between
 * two moments, and failures with a kind and a remedy. Nothing here runs a command.
 */
@NullMarked
package io.sysup.execution.actions.apt;

import org.jspecify.annotations.NullMarked;
