/**
 * Names and contact details, in a store of their own that can be changed and erased; no commit ever
 * holds them. Proved by {@code PersonalRecordsIT}.
 */
@NullMarked
package muster.mobilisation.personal;

import org.jspecify.annotations.NullMarked;
