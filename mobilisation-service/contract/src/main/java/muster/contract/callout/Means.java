package muster.contract.callout;

/** How somebody was called out. */
public enum Means {
    PHONE,
    TEXT_MESSAGE,
    EMAIL,
    RADIO,
    IN_PERSON,
    SYSTEM
}
