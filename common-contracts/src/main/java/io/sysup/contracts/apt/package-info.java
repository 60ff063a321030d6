/** Results of the apt actions: what an upgrade would change, and what one did change. */
@NullMarked
package io.sysup.contracts.apt;

import org.jspecify.annotations.NullMarked;
