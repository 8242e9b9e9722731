/**
 * Mutual aid requests and what donors answer: offers, refusals, commitments. Proved by {@code
 * CatalogueTest}.
 */
@NullMarked
package muster.contract.request;

import org.jspecify.annotations.NullMarked;
