package muster.mobilisation.decision;

import muster.contract.Command;

/** A capability's commands: reads what a decision needs and hands it to the pure decider. */
public interface Slice<C extends Command> {

    /** The sealed family of commands that this slice answers. */
    Class<C> family();

    Decision decide(C command, Situation situation);
}
