package muster.wire;

/** Carries a problem to the edge of a service, where it becomes the answer. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        // a refusal is an answer, not a failure: nobody reads its stack
        super(problem.slug(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
