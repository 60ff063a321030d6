/** What only one service sees and all want to be able to look up. */
@NullMarked
package io.sysup.contracts.audit;

import org.jspecify.annotations.NullMarked;
