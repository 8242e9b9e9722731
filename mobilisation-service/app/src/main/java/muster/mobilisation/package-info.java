/**
 * The write side: one package per capability, wired together in {@link
 * muster.mobilisation.Mobilisation}. Proved by {@code CommandsIT}.
 */
@NullMarked
package muster.mobilisation;

import org.jspecify.annotations.NullMarked;
