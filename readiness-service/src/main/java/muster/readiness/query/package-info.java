/**
 * What every query has in common: parameters read strictly, waiting for a sequence, pages with a
 * cursor, and answers as JSON or as a spreadsheet. Proved by {@code ReadinessIT}.
 */
@NullMarked
package muster.readiness.query;

import org.jspecify.annotations.NullMarked;
