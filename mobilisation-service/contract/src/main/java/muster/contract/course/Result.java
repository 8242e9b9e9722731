package muster.contract.course;

import muster.contract.Checks;
import muster.contract.OfficerId;

/** What an officer's place on a course came to. */
public record Result(OfficerId officer, Outcome outcome) {

    public Result {
        Checks.check()
                .present("results.officer", officer)
                .present("results.outcome", outcome)
                .done();
    }
}
