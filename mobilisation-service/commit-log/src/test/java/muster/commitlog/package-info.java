@NullMarked
package muster.commitlog;

import org.jspecify.annotations.NullMarked;
