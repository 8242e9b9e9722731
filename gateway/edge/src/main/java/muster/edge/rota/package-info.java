/**
 * The command rota: who is Gold, Silver, Bronze and tactical adviser now, and where in a fortnight
 * nobody is or somebody is booked twice. Proved by {@code FortnightTest} and {@code EveryPageIT}.
 */
@NullMarked
package muster.edge.rota;

import org.jspecify.annotations.NullMarked;
