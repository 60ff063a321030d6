/** What is installed on which machine, and which updates wait. */
@NullMarked
package io.sysup.cli.packages;

import org.jspecify.annotations.NullMarked;
