@NullMarked
package muster.edge.ledger;

import org.jspecify.annotations.NullMarked;
