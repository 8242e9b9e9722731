/**
 * The pages for those who come with a browser, and the descriptions of the API. Proved by {@code
 * PagesTest}.
 */
@NullMarked
package muster.edge.page;

import org.jspecify.annotations.NullMarked;
