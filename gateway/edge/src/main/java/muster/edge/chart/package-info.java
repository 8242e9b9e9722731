/**
 * Charts as plain geometry, which templates write as SVG: bars against a target, and steps over
 * time. Each stands beside the table that says the same. Proved by {@code BarsTest} and {@code
 * StepsTest}.
 */
@NullMarked
package muster.edge.chart;

import org.jspecify.annotations.NullMarked;
