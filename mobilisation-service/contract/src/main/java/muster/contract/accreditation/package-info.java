/**
 * Skills held in date: awards, renewals, withdrawals, corrections, and extensions of whole cohorts
 * (board paper of 2021, paragraph 76). Proved by {@code ExtensionsTest}.
 */
@NullMarked
package muster.contract.accreditation;

import org.jspecify.annotations.NullMarked;
