package muster.contract.course;

/** What came of a place on a course. */
public enum Outcome {
    PASSED,
    FAILED,
    ABSENT
}
