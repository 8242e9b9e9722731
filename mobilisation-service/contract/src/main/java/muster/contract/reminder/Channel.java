package muster.contract.reminder;

/** A way in which a reminder leaves the house. */
public enum Channel {
    EMAIL,
    WEBHOOK
}
