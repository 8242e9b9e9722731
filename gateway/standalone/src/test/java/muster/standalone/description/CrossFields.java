package muster.standalone.description;

import tools.jackson.databind.node.ObjectNode;

/**
 * Which fields of a command go together. Held against the commands by {@code CommandSchemaTest}.
 */
final class CrossFields {

    private CrossFields() {}

    static void require(String command, ObjectNode schema) {
        switch (command) {
            case "SetRequirement" -> {
                var either = schema.putArray("oneOf");
                either.addObject().putArray("required").add("psus");
                either.addObject().putArray("required").add("regionalPsus").add("share");
                var neither = schema.putObject("not").putArray("anyOf");
                neither.addObject().putArray("required").add("psus").add("share");
                neither.addObject().putArray("required").add("psus").add("regionalPsus");
            }
            case "OfferUnits", "CommitUnits" -> {
                var either = schema.putArray("oneOf");
                either.addObject().putArray("required").add("psus");
                either.addObject().putArray("required").add("officers");
            }
            case "WithdrawOffer", "DeclareUnableToFill" ->
                    schema.putObject("not").putArray("required").add("psus").add("officers");
            default -> {}
        }
    }
}
