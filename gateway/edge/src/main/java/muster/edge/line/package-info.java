/**
 * The command line and the forms: an operator types one line, sees in plain words what it would
 * record and whether the service would refuse it, and records exactly that. The grammar is {@code
 * Line.g4}. Proved by {@code ReadingTest}, {@code TimesTest} and {@code FilledTest}.
 */
@NullMarked
package muster.edge.line;

import org.jspecify.annotations.NullMarked;
