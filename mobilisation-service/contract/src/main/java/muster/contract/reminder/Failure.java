package muster.contract.reminder;

/** Why a message was not taken. In codes: what a server says may hold an address. */
public enum Failure {
    /** Nobody answered in time. */
    UNREACHABLE,
    /** An answer that it can't be taken. */
    REFUSED,
    /** It was never sent, as nobody could send it soon enough. */
    TOO_LATE
}
