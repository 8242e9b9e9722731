package muster.contract.operation;

/** Whether an operation was known of in advance. */
public enum OperationKind {
    PLANNED,
    SPONTANEOUS
}
