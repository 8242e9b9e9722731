@NullMarked
package muster.edge.reference;

import org.jspecify.annotations.NullMarked;
