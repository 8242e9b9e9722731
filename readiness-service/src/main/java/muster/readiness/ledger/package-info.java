/**
 * The mutual-aid ledger in double entry: an entry is the credit of a donor and the debit of a host
 * in one document, so that all of them sum to zero at every moment. Proved by {@code
 * LedgerProjectionTest}.
 */
@NullMarked
package muster.readiness.ledger;

import org.jspecify.annotations.NullMarked;
