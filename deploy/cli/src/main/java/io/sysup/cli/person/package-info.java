/** People of the identity provider. */
@NullMarked
package io.sysup.cli.person;

import org.jspecify.annotations.NullMarked;
