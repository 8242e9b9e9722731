/** The pages as people use them: in Debian's Chromium, with and without script, wide and narrow. */
@NullMarked
package muster.standalone.console;

import org.jspecify.annotations.NullMarked;
