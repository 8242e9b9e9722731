@NullMarked
package muster.edge.mobilisation;

import org.jspecify.annotations.NullMarked;
