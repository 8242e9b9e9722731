/**
 * The published language: what callers may command, what then is a fact, and the calculus both
 * sides read from those facts. Depends on nothing but Java, so that a service, a test or a
 * stranger's consumer can use it. Proved by {@code CatalogueTest}.
 */
@NullMarked
package muster.contract;

import org.jspecify.annotations.NullMarked;
