/** What is installed on which machine. */
@NullMarked
package io.sysup.cli.packages;

import org.jspecify.annotations.NullMarked;
