@NullMarked
package muster.edge.deploy;

import org.jspecify.annotations.NullMarked;
