/**
 * How ready a force or a region is, on any day: what is owed, what can be formed, what limits it,
 * how it will be in a year as qualifications lapse, and whose. A force's page prints on one sheet.
 * Proved by {@code CliffTest}, {@code ForecastTest}, {@code RegionsTest} and {@code StrengthTest}.
 */
@NullMarked
package muster.edge.readiness;

import org.jspecify.annotations.NullMarked;
