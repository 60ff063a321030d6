/** The envelope and the topics in which services speak to each other. */
@NullMarked
package io.sysup.contracts.event;

import org.jspecify.annotations.NullMarked;
