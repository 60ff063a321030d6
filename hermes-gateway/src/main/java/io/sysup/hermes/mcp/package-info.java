/** Tools for agents, with answers cut to what matters. */
@NullMarked
package io.sysup.hermes.mcp;

import org.jspecify.annotations.NullMarked;
