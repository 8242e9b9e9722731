/**
 * Asks for aid and takes what donors answer; nobody commits more than was asked or offered. Proved
 * by {@code RequestDeciderTest}.
 */
@NullMarked
package muster.mobilisation.request;

import org.jspecify.annotations.NullMarked;
