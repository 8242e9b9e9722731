/**
 * The pages for those who come with a browser, and the descriptions of the API. Proved by {@code
 * IdentityTest} and {@code ProblemTest}.
 */
@NullMarked
package muster.edge.page;

import org.jspecify.annotations.NullMarked;
