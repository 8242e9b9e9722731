/**
 * The pages of cadres: how many specialists each force has against the number it is to have, who
 * they are, and what the national centre is told. Proved by {@code CadreIT} and {@code
 * EveryPageIT}.
 */
@NullMarked
package muster.edge.cadre;

import org.jspecify.annotations.NullMarked;
