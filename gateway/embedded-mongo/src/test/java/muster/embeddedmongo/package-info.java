@NullMarked
package muster.embeddedmongo;

import org.jspecify.annotations.NullMarked;
