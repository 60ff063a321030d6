/** Live changes for open consoles. */
@NullMarked
package io.sysup.hermes.push;

import org.jspecify.annotations.NullMarked;
