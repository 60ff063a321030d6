/** The actions the server offers, and reading their parameters from k=v. */
@NullMarked
package io.sysup.cli.action;

import org.jspecify.annotations.NullMarked;
