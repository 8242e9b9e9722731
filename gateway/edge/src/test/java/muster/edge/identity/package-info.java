@NullMarked
package muster.edge.identity;

import org.jspecify.annotations.NullMarked;
