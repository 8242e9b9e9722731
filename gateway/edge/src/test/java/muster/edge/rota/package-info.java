@NullMarked
package muster.edge.rota;

import org.jspecify.annotations.NullMarked;
