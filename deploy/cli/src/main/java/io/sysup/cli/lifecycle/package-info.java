/** Starting, watching and stopping the local System Update. */
@NullMarked
package io.sysup.cli.lifecycle;

import org.jspecify.annotations.NullMarked;
