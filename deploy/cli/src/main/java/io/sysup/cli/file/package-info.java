/** Files that a person names on the command line. */
@NullMarked
package io.sysup.cli.file;

import org.jspecify.annotations.NullMarked;
