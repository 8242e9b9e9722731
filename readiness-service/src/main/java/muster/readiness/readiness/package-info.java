/**
 * How ready every force is, on any day and at any instant: officers trained, deployable and
 * available by rank, the PSUs that can be formed of them, and what is owed. Numbers are kept as
 * differences by day, so that a question is a running sum and a forecast a longer one, with what
 * whoever is booked on a course would add to it. Proved by {@code ReadinessProjectionTest} and
 * {@code ForecastProperties}.
 */
@NullMarked
package muster.readiness.readiness;

import org.jspecify.annotations.NullMarked;
