package muster.edge.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muster.edge.deploy.Proposal;
import muster.edge.page.Words;
import muster.edge.relay.Address;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who could be formed into a unit, as the service tells it. */
record UnitProposal(
        String operation,
        boolean exercise,
        String kind,
        @Nullable String commander,
        List<Serial> serials,
        List<Officer> officers,
        List<Missing> missing,
        AtHand atHand) {

    record Serial(
            @Nullable String sergeant,
            @Nullable List<String> constables,
            @Nullable String driver,
            @Nullable String carrier) {

        private void writeTo(ObjectNode serial) {
            if (sergeant != null) {
                serial.put("sergeant", sergeant);
            }
            if (constables != null) {
                var walking = serial.putArray("constables");
                constables.forEach(walking::add);
            }
            if (driver != null) {
                serial.put("driver", driver);
            }
            if (carrier != null) {
                serial.put("carrier", carrier);
            }
        }

        /** As it stands in a line. */
        private String words() {
            var words = new ArrayList<String>();
            if (sergeant != null) {
                words.add("under " + sergeant);
            }
            if (constables != null) {
                words.addAll(constables);
            }
            if (driver != null) {
                words.add("driven " + driver);
            }
            if (carrier != null) {
                words.add("in " + carrier);
            }
            return String.join(" ", words);
        }
    }

    record Officer(
            String officer,
            String rank,
            boolean drives,
            @Nullable Integer serial,
            String force,
            String standing) {

        private Proposal.Officer placed() {
            return new Proposal.Officer(officer, rank, drives, drives, null, null, null, 0);
        }
    }

    record Missing(String component, int count) {}

    record AtHand(
            int inspectors,
            int psuCommanders,
            int sergeants,
            int constables,
            int drivers,
            int carriers) {}

    UnitProposal {
        serials = List.copyOf(serials);
        officers = List.copyOf(officers);
        missing = List.copyOf(missing);
    }

    static Address address(String operation, String kind, @Nullable Instant at) {
        return Address.of("/api/operations/{operation}/unit-proposal", operation)
                .with("kind", kind)
                .with("at", at);
    }

    boolean isEmpty() {
        return serials.isEmpty();
    }

    /** Into a command, where the line does not say who commands. */
    void writeTo(ObjectNode body) {
        if (kind.equals("SERIAL")) {
            serials.getFirst().writeTo(body.putObject("serial"));
            return;
        }
        if (commander != null && !body.has("commander")) {
            body.put("commander", commander);
        }
        ArrayNode all = body.putArray("serials");
        serials.forEach(serial -> serial.writeTo(all.addObject()));
    }

    /** Into the fields of a form. */
    void writeTo(Map<String, String> values) {
        if (kind.equals("SERIAL")) {
            values.put("serial", serials.getFirst().words());
            return;
        }
        if (commander != null) {
            values.putIfAbsent("commander", commander);
        }
        values.put(
                "serials",
                serials.stream().map(s -> "serial " + s.words()).collect(Collectors.joining(" ")));
    }

    /** Those proposed, serial by serial. */
    List<Proposal.Group> groups() {
        var groups = new LinkedHashMap<String, List<Proposal.Officer>>();
        for (var officer : officers) {
            groups.computeIfAbsent(name(officer), _ -> new ArrayList<>()).add(officer.placed());
        }
        return groups.entrySet().stream()
                .map(e -> new Proposal.Group(e.getKey(), e.getValue()))
                .toList();
    }

    private String name(Officer officer) {
        if (officer.serial() == null) {
            return "In command";
        }
        var carrier = serials.get(officer.serial() - 1).carrier();
        return "Serial " + officer.serial() + (carrier == null ? "" : ", in " + carrier);
    }

    // For the page

    /** Such as "Missing for a whole PSU: 1 sergeant, 2 carriers". */
    public String lacks(Words words) {
        var whole = kind.equals("PSU") ? "a whole PSU" : "a whole serial";
        return missing.isEmpty()
                ? "Nothing is missing for " + whole
                : "Missing for "
                        + whole
                        + ": "
                        + missing.stream()
                                .map(m -> words.of(m.component(), m.count()))
                                .collect(Collectors.joining(", "));
    }

    /** Such as "3 of the 25 officers are coming and not there yet"; empty where all are there. */
    public String awaited(Words words) {
        long coming = officers.stream().filter(o -> o.standing().equals("COMING")).count();
        return coming == 0
                ? ""
                : "%d of the %s %s coming and not there yet"
                        .formatted(
                                coming,
                                words.count(officers.size(), "officer"),
                                coming == 1 ? "is" : "are");
    }

    /** Who and what is in no unit, of whom these were taken. */
    public String left(Words words) {
        return "In no unit: %s (%d can command a PSU), %s, %s (%d can drive), %s declared fit"
                .formatted(
                        words.count(atHand.inspectors(), "inspector"),
                        atHand.psuCommanders(),
                        words.count(atHand.sergeants(), "sergeant"),
                        words.count(atHand.constables(), "constable"),
                        atHand.drivers(),
                        words.count(atHand.carriers(), "carrier"));
    }
}
