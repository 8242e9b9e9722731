/**
 * The write side: one package per capability, wired together in {@link
 * muster.mobilisation.Mobilisation}. Proved by {@code MobilisationIT}.
 */
@NullMarked
package muster.mobilisation;

import org.jspecify.annotations.NullMarked;
