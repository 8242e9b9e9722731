package muster.contract;

/** Ranks, junior first. Only the first three serve in a PSU; nobody above is in a count. */
public enum Rank {
    CONSTABLE,
    SERGEANT,
    INSPECTOR,
    CHIEF_INSPECTOR,
    SUPERINTENDENT,
    CHIEF_SUPERINTENDENT,
    ASSISTANT_CHIEF_CONSTABLE,
    DEPUTY_CHIEF_CONSTABLE,
    CHIEF_CONSTABLE;

    public boolean servesInPsu() {
        return compareTo(INSPECTOR) <= 0;
    }
}
