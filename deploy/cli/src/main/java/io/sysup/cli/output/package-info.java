/** What a person sees: tables, details and colours; or the one JSON document of a script. */
@NullMarked
package io.sysup.cli.output;

import org.jspecify.annotations.NullMarked;
