package muster.edge.operation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An operation, as the service tells it. */
record Operation(
        String operation,
        String name,
        String hostForce,
        String kind,
        LocalDate from,
        @Nullable LocalDate to,
        boolean exceptional,
        boolean exercise,
        @Nullable String legalBasis,
        String state,
        @Nullable LocalDate closedOn,
        int requestCount,
        int deploymentCount,
        int officersDeployed,
        @Nullable Long upTo) {

    /** Whether it takes what is new. */
    public boolean open() {
        return state.equals("OPEN");
    }

    /** Such as "Section 24 (within England and Wales)". */
    public String basis() {
        return switch (legalBasis == null ? "" : legalBasis) {
            case "" -> "Not recorded";
            case "SECTION_24" -> "Section 24, Police Act 1996";
            case "SECTION_98" -> "Section 98, Police Act 1996 (across borders)";
            default -> "Other";
        };
    }
}
