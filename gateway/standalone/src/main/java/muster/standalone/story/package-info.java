/**
 * The story of the board papers, told in commands: ten years of forces, requirements, aid, officers
 * and their training, up to the moment of loading. Facts are the papers'; officers are made up.
 * Proved by {@code StoryIT}.
 */
@NullMarked
package muster.standalone.story;

import org.jspecify.annotations.NullMarked;
