/** How a service begins, and how it says that it cannot. */
@NullMarked
package io.sysup.kit.start;

import org.jspecify.annotations.NullMarked;
