package muster.edge.relay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.edge.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a service answered instead of doing what was asked (RFC 9457).
 *
 * @param errors the fields that are wrong
 * @param refusals the officers who can't go, each with every reason
 */
public record Refusal(
        @Nullable String type,
        String title,
        int status,
        String detail,
        @Nullable List<Field> errors,
        @Nullable List<Officer> refusals) {

    public record Field(String field, String message) {}

    public record Officer(String officer, List<Reason> reasons) {}

    /**
     * Why an officer can't go.
     *
     * @param from of the absence or the other deployment, {@code to} its end, not included
     */
    public record Reason(
            String reason,
            @Nullable String skill,
            @Nullable LocalDate expiredOn,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable String deployment,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String force) {}

    public Refusal {
        errors = errors == null ? List.of() : List.copyOf(errors);
        refusals = refusals == null ? List.of() : List.copyOf(refusals);
    }

    Problem problem() {
        var slug = type == null ? "failure" : type.substring(type.lastIndexOf('/') + 1);
        return Problem.of(slug, title, status, detail);
    }
}
