/** How the page of a machine was left, so that it is found like that again. */
@NullMarked
package io.sysup.inventory.uistate;

import org.jspecify.annotations.NullMarked;
