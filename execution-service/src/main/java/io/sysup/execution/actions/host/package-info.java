/**
 * What a host says of itself, turned into results: who it is, what it is made of, how full it is.
 */
@NullMarked
package io.sysup.execution.actions.host;

import org.jspecify.annotations.NullMarked;
