/**
 * What would be if a force sent PSUs away: a planner types who, how many and when, and sees what is
 * left at home by day, who would go, who lapses meanwhile, and who could give instead; several side
 * by side, each part of the address, which can be passed on. Nothing is stored. Proved by {@code
 * DraftTest} and {@code WhatIfSaidTest}, and through the gateway by {@code WhatIfIT}.
 */
@NullMarked
package muster.edge.whatif;

import org.jspecify.annotations.NullMarked;
