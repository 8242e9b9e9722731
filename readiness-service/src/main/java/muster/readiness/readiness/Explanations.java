package muster.readiness.readiness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import muster.contract.DayRange;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.Component;
import muster.contract.deployment.Formation;
import muster.contract.deployment.Formation.Pool;
import muster.contract.force.ForceEvents.RequirementSet;
import muster.contract.force.TrainingTarget;
import muster.contract.officer.OfficerHistory;
import muster.readiness.query.Answers;
import muster.readiness.readiness.Explanation.Figure;
import muster.readiness.readiness.Explanation.How;
import muster.readiness.readiness.Explanation.Part;
import muster.readiness.readiness.Fleets.Change;
import muster.readiness.readiness.Forces.Force;
import muster.readiness.readiness.Numbers.When;
import muster.readiness.readiness.Promises.Promise;
import muster.readiness.view.Snapshot;
import muster.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Explains the figures about one force at a time. A figure is read from the answer itself and its
 * parts from what is beneath, so that they agree only if both are right.
 */
final class Explanations {

    private static final String FOOTNOTE = "Inspection of 2014, footnote 7";
    private static final String ALL_SKILLS = "Board paper of 2024, paragraph 125";
    private static final String SHARE = "Board paper of 2024, paragraph 123";
    private static final String TARGETS = "Board papers of 2024, paragraphs 123 and 124";

    private static final List<String> RANKS = List.of("inspectors", "sergeants", "constables");

    private final Snapshot snapshot;
    private final ForceOfficers officers;
    private final Force force;
    private final When when;
    private final JsonNode answer;

    Explanations(Snapshot snapshot, ForceOfficers officers, Force force, When when) {
        this.snapshot = snapshot;
        this.officers = officers;
        this.force = force;
        this.when = when;
        this.answer =
                Json.MAPPER.valueToTree(
                        new Numbers(snapshot).of(List.of(force), when, true).getFirst());
    }

    /**
     * Of a figure.
     *
     * @param figure where it stands in the answer, such as {@code /available/psus}
     */
    Explanation of(String figure) {
        if (!figure.startsWith("/") || figure.contains("~") || !answer.at(figure).isNumber()) {
            throw Answers.unknown("figure", figure);
        }
        var steps = Arrays.asList(figure.substring(1).split("/"));
        var last = steps.getLast();
        return switch (steps.getFirst()) {
            case "trained" -> strength(State.TRAINED, figure, steps);
            case "deployable" -> strength(State.DEPLOYABLE, figure, steps);
            case "available" -> strength(State.AVAILABLE, figure, steps);
            case "requirement" -> requirement("/requirement", owed(), figure, steps);
            case "localNeed" -> requirement("/localNeed", localNeed(), figure, steps);
            case "requirements" -> {
                var set = force.requirements().get(Integer.parseInt(steps.get(1)));
                yield requirement("/requirements/" + steps.get(1), set, figure, steps);
            }
            case "target" -> target(figure, last);
            case "attainment" ->
                    explanation(
                            figure,
                            "Officers trained, over the target",
                            TARGETS,
                            How.RATIO,
                            List.of(
                                    figure("Trained", "/trained/" + last),
                                    figure("Target", "/target/" + last)));
            case "committed" -> committed(figure, last);
            case "carriers" -> carriers(figure, last);
            default -> throw Answers.unknown("figure", figure);
        };
    }

    private @Nullable RequirementSet owed() {
        return force.requirement(when.day());
    }

    private @Nullable RequirementSet localNeed() {
        return force.localNeed(when.day());
    }

    private Explanation explanation(
            String figure, String means, @Nullable String source, How how, List<Part> parts) {
        return new Explanation(
                new Figure(
                        force.force(),
                        when.on(),
                        when.at(),
                        figure,
                        value(figure),
                        means,
                        source,
                        how),
                parts);
    }

    private BigDecimal value(String figure) {
        return answer.at(figure).decimalValue();
    }

    private Part figure(String name, String figure) {
        return Part.figure(name, value(figure), figure);
    }

    private Explanation strength(State state, String figure, List<String> steps) {
        var of = "/" + steps.getFirst() + "/";
        var meant = meant(state);
        if (steps.size() > 2) {
            return surplus(of, figure, component(steps.get(2)));
        }
        return switch (steps.get(1)) {
            case "psus" ->
                    explanation(
                            figure,
                            "Whole PSUs that can be formed of those " + meant,
                            FOOTNOTE,
                            How.SMALLEST,
                            components(of)
                                    .map(c ->
                                            figure(name(c), have(of, c))
                                                    .ofWhichOneTakes(Formation.perPsu(c)))
                                    .toList());
            case "serials" ->
                    explanation(
                            figure,
                            "Serials that can be formed of what is left after the whole PSUs; a"
                                    + " serial has no inspector of its own",
                            FOOTNOTE,
                            How.SMALLEST,
                            components(of)
                                    .filter(c -> c != Component.INSPECTORS)
                                    .map(c ->
                                            figure(name(c) + " left", of + "surplus/" + lower(c))
                                                    .ofWhichOneTakes(
                                                            Formation.perPsu(c)
                                                                    / Formation.SERIALS_PER_PSU))
                                    .toList());
            case "total" ->
                    explanation(
                            figure,
                            "Officers " + meant + ", of all ranks that serve in a PSU",
                            state == State.TRAINED ? null : ALL_SKILLS,
                            How.SUM,
                            RANKS.stream().map(rank -> figure(capital(rank), of + rank)).toList());
            default ->
                    explanation(
                            figure,
                            capital(steps.get(1))
                                    + " "
                                    + meant
                                    + (steps.get(1).equals("drivers")
                                            ? ", and may drive a carrier; they are constables too"
                                            : ""),
                            state == State.TRAINED ? null : ALL_SKILLS,
                            How.SUM,
                            officers(state, component(steps.get(1))));
        };
    }

    private static String meant(State state) {
        return switch (state) {
            case TRAINED -> "who hold public order level 2 or 1 in date";
            case DEPLOYABLE -> "who hold every mandatory skill in date";
            case PRESENT, AVAILABLE -> "who are deployable, not absent and not deployed";
        };
    }

    private Explanation surplus(String of, String figure, Component component) {
        int perPsu = Formation.perPsu(component);
        int used = value(of + "psus").intValueExact() * perPsu;
        return explanation(
                figure,
                name(component) + " left after the whole PSUs, each of which takes " + perPsu,
                FOOTNOTE,
                How.DIFFERENCE,
                List.of(
                        figure(name(component), have(of, component)),
                        Part.number("In whole PSUs", used)));
    }

    /** Those that count: carriers once the force has registered one. */
    private Stream<Component> components(String of) {
        return Arrays.stream(Component.values())
                .filter(c -> !answer.at(of + "surplus/" + lower(c)).isMissingNode());
    }

    private static String have(String of, Component component) {
        return component == Component.CARRIERS ? "/carriers/declared" : of + lower(component);
    }

    private static Component component(String name) {
        return Component.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String lower(Component component) {
        return component.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Component component) {
        return capital(lower(component));
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private List<Part> officers(State state, Component component) {
        var made = CadreRoutes.extensions(snapshot);
        var parts = new ArrayList<Part>();
        for (var officer : officers.of(snapshot, force.force())) {
            var registration = officer.registration();
            int n = of(AddedBy.of(officer, made, force.force(), when).to(state), component);
            if (registration != null && n != 0) {
                parts.add(Part.officer(registration.officer(), n, until(officer, made, state)));
            }
        }
        return parts;
    }

    private static int of(Pool pool, Component component) {
        return switch (component) {
            case INSPECTORS -> pool.inspectors();
            case SERGEANTS -> pool.sergeants();
            case CONSTABLES -> pool.constables();
            case DRIVERS -> pool.drivers();
            case CARRIERS -> 0;
        };
    }

    /** The last day of the skills that the state takes. */
    private @Nullable LocalDate until(OfficerHistory officer, Extensions made, State state) {
        var days = officer.trained(made);
        if (state != State.TRAINED) {
            days = days.and(officer.deployable(made));
        }
        return days.containing(when.day())
                .map(DayRange::last)
                .filter(last -> last.isBefore(DayRange.ALWAYS.last()))
                .orElse(null);
    }

    private Explanation requirement(
            String of, @Nullable RequirementSet set, String figure, List<String> steps) {
        if (set == null) {
            throw Answers.unknown("figure", figure);
        }
        return switch (steps.getLast()) {
            case "psus" ->
                    explanation(
                            figure,
                            "Serials owed, in PSUs of three serials",
                            FOOTNOTE,
                            How.RATIO,
                            List.of(
                                    figure("Serials", of + "/serials"),
                                    Part.number("Serials of a PSU", Formation.SERIALS_PER_PSU)));
            case "serials" -> serials(of, set, figure);
            case "inspectors", "sergeants", "constables" ->
                    targets(of, set, figure, steps.getLast());
            default -> recorded(figure, set);
        };
    }

    private Explanation recorded(String figure, RequirementSet set) {
        return explanation(
                figure,
                "As it was set for the force",
                null,
                How.RECORDED,
                List.of(
                        Part.recorded(
                                "Requirement set",
                                value(figure),
                                set.effectiveFrom(),
                                "/api/history?force=" + force.force())));
    }

    private Explanation serials(String of, RequirementSet set, String figure) {
        var psus = set.psus();
        if (psus != null) {
            return explanation(
                    figure,
                    "Serials of the PSUs that were set",
                    FOOTNOTE,
                    How.PRODUCT,
                    List.of(
                            Part.recorded(
                                    "PSUs set",
                                    BigDecimal.valueOf(psus),
                                    set.effectiveFrom(),
                                    "/api/history?force=" + force.force()),
                            Part.number("Serials of a PSU", Formation.SERIALS_PER_PSU)));
        }
        if (set.regionalPsus() != null && set.share() != null) {
            return explanation(
                    figure,
                    "The force's share of the region's serials, rounded up",
                    SHARE,
                    How.PRODUCT,
                    List.of(
                            figure("PSUs of the region", of + "/regionalPsus"),
                            figure("Share of the force", of + "/share"),
                            Part.number("Serials of a PSU", Formation.SERIALS_PER_PSU)));
        }
        return recorded(figure, set);
    }

    private Explanation targets(String of, RequirementSet set, String figure, String rank) {
        var byRule = TrainingTarget.byRank(set.serials(), set.multiplier());
        if (!byRule.equals(set.targets())) {
            return recorded(figure, set);
        }
        var multiplier = figure("Training multiplier", of + "/multiplier");
        var parts =
                switch (rank) {
                    case "inspectors" ->
                            List.of(
                                    multiplier,
                                    Part.number(
                                            "PSUs begun",
                                            Math.ceilDiv(set.serials(), Formation.SERIALS_PER_PSU)),
                                    Part.number(
                                            "Inspectors of a PSU", Formation.INSPECTORS_PER_PSU));
                    case "sergeants" ->
                            List.of(
                                    multiplier,
                                    figure("Serials", of + "/serials"),
                                    Part.number(
                                            "Sergeants of a serial",
                                            Formation.SERGEANTS_PER_SERIAL));
                    default ->
                            List.of(
                                    multiplier,
                                    figure("Serials", of + "/serials"),
                                    Part.number(
                                            "Constables of a serial, its driver included",
                                            Formation.CONSTABLES_PER_SERIAL));
                };
        return explanation(
                figure,
                "The training multiplier times what the serials owed take",
                TARGETS,
                How.PRODUCT,
                parts);
    }

    private Explanation target(String figure, String of) {
        if (of.equals("total")) {
            return explanation(
                    figure,
                    "Officers to be trained, of all ranks",
                    TARGETS,
                    How.SUM,
                    RANKS.stream().map(rank -> figure(capital(rank), "/target/" + rank)).toList());
        }
        var from = of.equals("multiplier") ? "/requirement/" + of : "/requirement/targets/" + of;
        return explanation(
                figure,
                "That of the requirement; nothing where nothing is required",
                TARGETS,
                How.SUM,
                owed() == null ? List.of() : List.of(figure("Requirement", from)));
    }

    private Explanation committed(String figure, String of) {
        boolean inPsus = of.equals("psus");
        var made = snapshot.get(Promises.PROMISES, force.force().value());
        var promises = made == null ? List.<Promise>of() : made.promises();
        var parts =
                promises.stream()
                        .filter(p -> p.touches(when.start(), when.end()) && p.inPsus() == inPsus)
                        .map(p ->
                                Part.request(
                                        p.request(),
                                        inPsus
                                                ? Promises.psus(p.officers())
                                                : BigDecimal.valueOf(p.officers())))
                        .toList();
        return explanation(
                figure,
                inPsus
                        ? "Committed and not named yet, in PSUs of 25 officers"
                        : "Specialists committed and not named yet",
                inPsus ? FOOTNOTE : null,
                How.SUM,
                parts);
    }

    private Explanation carriers(String figure, String of) {
        if (of.equals("needed")) {
            return explanation(
                    figure,
                    "One for each serial that is owed",
                    FOOTNOTE,
                    How.SUM,
                    owed() == null
                            ? List.of()
                            : List.of(figure("Serials owed", "/requirement/serials")));
        }
        var fleet = snapshot.get(Fleets.FLEETS, force.force().value());
        var changes = fleet == null ? List.<Change>of() : fleet.changes();
        var parts =
                changes.stream()
                        .filter(change -> !change.day().isAfter(when.day()))
                        .map(change ->
                                Part.recorded(
                                        (change.carriers() < 0 ? "Out of" : "In") + " service",
                                        BigDecimal.valueOf(change.carriers()),
                                        change.day(),
                                        "/api/fleet/" + force.force() + "/carriers"))
                        .toList();
        return explanation(
                figure, "Carriers of the force that are in service", null, How.SUM, parts);
    }
}
