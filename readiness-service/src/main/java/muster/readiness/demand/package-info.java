/**
 * The calendar of demand: which events and operations are expected to need how many PSUs on which
 * local day, against the PSUs that are available then, and where they clash. A demand that has
 * become an operation is one entry with it: on each day it needs the larger of what is expected and
 * what is asked for, less the PSUs of officers deployed to it on that day, who are no longer
 * available either. What is only promised still has to be found. Exercises need nothing. It is
 * short where a day needs more than is available; two entries of one host on one day are told
 * whether it is short or not. Proved by {@code CalendarProperties}, against a model that walks over
 * the events for every day, and {@code DemandProjectionTest}.
 */
@NullMarked
package muster.readiness.demand;

import org.jspecify.annotations.NullMarked;
