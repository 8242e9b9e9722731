package muster.mobilisation.intake;

import java.util.ArrayList;
import java.util.List;
import muster.contract.Catalogue;
import muster.contract.Event;
import muster.contract.Invalid;
import muster.wire.Json;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** What a command would do: the events in order, none if it would change nothing. */
record DryRun(boolean dryRun, List<WouldBe> events) {

    private static final String PARAMETER = "dryRun";
    private static final int LONGEST_NAME = 100;

    /** An event by its name, with what would be stored of it. */
    record WouldBe(String type, JsonNode data) {}

    static DryRun of(List<Event> events) {
        return new DryRun(
                true,
                events.stream()
                        .map(event ->
                                new WouldBe(
                                        Catalogue.eventType(event).name(),
                                        Json.MAPPER.valueToTree(event)))
                        .toList());
    }

    /**
     * Whether a dry run is asked for.
     *
     * @throws Invalid when that can't be told, or something else is asked for that nobody knows
     */
    static boolean asked(MultiValueMap<String, String> parameters) {
        var faults = new ArrayList<Invalid.Fault>();
        parameters.keySet().stream()
                .filter(name -> !name.equals(PARAMETER))
                .sorted()
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .forEach(name -> faults.add(new Invalid.Fault(name, "is not a known parameter")));
        var given = parameters.getOrDefault(PARAMETER, List.of("false"));
        if (given.size() > 1) {
            faults.add(new Invalid.Fault(PARAMETER, "must be given once"));
        } else if (!given.equals(List.of("true")) && !given.equals(List.of("false"))) {
            faults.add(new Invalid.Fault(PARAMETER, "must be true or false"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return given.equals(List.of("true"));
    }
}
