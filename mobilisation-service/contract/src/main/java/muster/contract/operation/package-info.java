/**
 * Operations: the named event or incident that aid is given to. Proved by {@code CatalogueTest}.
 */
@NullMarked
package muster.contract.operation;

import org.jspecify.annotations.NullMarked;
