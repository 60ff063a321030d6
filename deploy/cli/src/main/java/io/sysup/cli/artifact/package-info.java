/** Files that the server keeps. */
@NullMarked
package io.sysup.cli.artifact;

import org.jspecify.annotations.NullMarked;
