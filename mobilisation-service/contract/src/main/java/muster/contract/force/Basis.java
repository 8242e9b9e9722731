package muster.contract.force;

/** What a requirement is owed for. Different bases are never one series. */
public enum Basis {
    LOCAL_NEED,
    NATIONAL_MOBILISATION,
    SPONTANEOUS_MUTUAL_AID,
    REGIONAL_SHARE
}
