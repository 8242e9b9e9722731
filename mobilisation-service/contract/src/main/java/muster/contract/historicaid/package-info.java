/**
 * Aid of the past that names no officers, as the papers give it. Proved by {@code CatalogueTest}.
 */
@NullMarked
package muster.contract.historicaid;

import org.jspecify.annotations.NullMarked;
