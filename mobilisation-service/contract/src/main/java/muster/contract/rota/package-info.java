/**
 * Command rotas: who is Gold, Silver, Bronze and tactical adviser of a force, and when. Proved by
 * {@code RotaDeciderTest}.
 */
@NullMarked
package muster.contract.rota;

import org.jspecify.annotations.NullMarked;
