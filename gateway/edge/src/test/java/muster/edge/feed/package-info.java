@NullMarked
package muster.edge.feed;

import org.jspecify.annotations.NullMarked;
