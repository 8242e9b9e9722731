@NullMarked
package muster.edge.board;

import org.jspecify.annotations.NullMarked;
