package muster.edge.line;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a line says, before anything is looked up. */
sealed interface Said {

    /** The command it would send. */
    String command();

    /** Of its body what the line alone tells. */
    ObjectNode body();

    /** Nothing has to be looked up. */
    record Complete(String command, ObjectNode body) implements Said {}

    /**
     * So much of what a request asks for.
     *
     * @param unit as it was typed: {@code PSU}, {@code OFFICER} or not at all
     */
    record Amount(
            String command,
            ObjectNode body,
            String request,
            @Nullable Integer number,
            @Nullable String unit)
            implements Said {}

    /**
     * Officers for a request; those who are proposed, if none are named.
     *
     * @param purpose a request, or an operation for which nobody requested them
     * @param from in place of the request's own, as is {@code to}
     */
    record Deploy(
            ObjectNode body,
            String purpose,
            String donorForce,
            @Nullable Integer number,
            @Nullable String unit,
            List<String> officers,
            @Nullable Instant from,
            @Nullable Instant to)
            implements Said {

        @Override
        public String command() {
            return "DeployOfficers";
        }
    }

    /** Something about a deployment. */
    record Sent(String command, ObjectNode body, Target target) implements Said {}

    /**
     * Something about a mobilisation.
     *
     * @param called who is called, where they are not named
     */
    record OfMobilisation(
            String command, ObjectNode body, Mobilisation mobilisation, @Nullable Proposed called)
            implements Said {}

    /** A unit of those who are proposed, as nobody is named. */
    record Forming(String command, ObjectNode body) implements Said {}

    /** Something about the unit that stands on an operation under a callsign. */
    record OfUnit(String command, ObjectNode body, String operation, String callsign)
            implements Said {}

    /** The end of the absence an officer has, unless the body names it. */
    record Back(ObjectNode body, String officer) implements Said {

        @Override
        public String command() {
            return "EndAbstraction";
        }
    }

    /**
     * A deployment as it is meant: by its code, or by request and donor.
     *
     * @param choice which of several, counted from 1
     */
    record Target(
            @Nullable String deployment,
            @Nullable String request,
            @Nullable String donorForce,
            @Nullable Integer choice) {}

    /** A mobilisation as it is meant: by its code, or the open one of a force for an operation. */
    record Mobilisation(
            @Nullable String mobilisation, @Nullable String operation, @Nullable String force) {}

    /**
     * The first officers of those who can be called.
     *
     * @param rank of all of them, if only of one
     */
    record Proposed(int number, @Nullable String rank) {}
}
