@NullMarked
package muster.contract;

import org.jspecify.annotations.NullMarked;
