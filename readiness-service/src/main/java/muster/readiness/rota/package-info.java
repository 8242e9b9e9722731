/**
 * Command rotas: who is Gold, Silver, Bronze and tactical adviser of each force at any instant,
 * where nobody is, who is booked twice, and who is on but can't be there. Proved by {@code
 * RotaProjectionTest} and, minute by minute, {@code RotaProperties}.
 */
@NullMarked
package muster.readiness.rota;

import org.jspecify.annotations.NullMarked;
