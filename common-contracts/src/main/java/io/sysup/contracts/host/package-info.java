/** Results of the actions that look at a host: first contact and the inventory of its parts. */
@NullMarked
package io.sysup.contracts.host;

import org.jspecify.annotations.NullMarked;
