@NullMarked
package muster.edge.relay;

import org.jspecify.annotations.NullMarked;
