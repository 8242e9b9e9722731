package muster.edge.problem;

import org.jspecify.annotations.Nullable;

/** Ends an exchange with a problem. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // never serialized
    private final transient Problem problem;

    public Refused(Problem problem, @Nullable Throwable cause) {
        super(problem.title(), cause, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
