package muster.contract.operation;

/** Sections 24 and 98 of the Police Act 1996: aid between forces, and across borders. */
public enum LegalBasis {
    SECTION_24,
    SECTION_98,
    OTHER
}
