@NullMarked
package muster.edge.operation;

import org.jspecify.annotations.NullMarked;
