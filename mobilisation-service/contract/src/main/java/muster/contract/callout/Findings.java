package muster.contract.callout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import muster.contract.OfficerId;
import muster.contract.callout.Finding.Kind;
import muster.contract.callout.Verdict.OfComponent;
import muster.contract.callout.Verdict.OfWave;
import muster.contract.deployment.Component;
import muster.contract.deployment.Formation;

/** What is found beside the figures, each rule by its name. */
final class Findings {

    private Findings() {}

    static List<Finding> of(Moment moment, List<OfWave> waves) {
        var findings = new ArrayList<Finding>();
        for (var wave : waves) {
            findings.addAll(resultChanged(moment, wave));
            findings.addAll(carriersShortOfPsus(wave));
            findings.addAll(statedShortOfPsus(wave));
            findings.addAll(capped(moment, wave));
            findings.addAll(commandersNotNominated(moment, wave));
        }
        findings.addAll(noDeclaration(moment, waves));
        findings.addAll(notDeployableCalled(moment));
        findings.addAll(overdueArrivals(moment));
        return findings;
    }

    /** Three PSUs at once need nine carriers, and five were declared (inspection of 2014). */
    private static List<Finding> carriersShortOfPsus(OfWave wave) {
        var carriers = of(wave, WaveComponent.CARRIERS);
        var psus = of(wave, WaveComponent.PSUS);
        if (carriers.isEmpty() || psus.isEmpty()) {
            return List.of();
        }
        int needed = psus.getFirst().required() * WaveComponent.CARRIERS.perPsu();
        int there = carriers.getFirst().arrived();
        var stated = carriers.getFirst().stated();
        if ((stated == null || stated >= needed) && there >= needed) {
            return List.of();
        }
        return List.of(
                ofWave(
                        Kind.CARRIERS_SHORT_OF_PSUS,
                        wave,
                        counted(psus.getFirst().required(), "PSU")
                                + needs(psus.getFirst().required())
                                + counted(needed, "carrier")
                                + (stated != null && stated < needed
                                        ? "; " + stated + asked(stated)
                                        : "")
                                + "; "
                                + there
                                + are(there)
                                + " declared fit or there."));
    }

    private static List<Finding> statedShortOfPsus(OfWave wave) {
        var psus = of(wave, WaveComponent.PSUS);
        return wave.components().stream()
                .filter(c -> c.component() != WaveComponent.CARRIERS)
                .filter(c -> c.stated() != null && c.stated() < c.required())
                .map(c ->
                        ofWave(
                                Kind.STATED_SHORT_OF_PSUS,
                                wave,
                                counted(psus.getFirst().required(), "PSU")
                                        + needs(psus.getFirst().required())
                                        + c.required()
                                        + " "
                                        + words(c.component())
                                        + "; "
                                        + c.stated()
                                        + asked(Objects.requireNonNull(c.stated()))
                                        + "."))
                .toList();
    }

    /**
     * Ten inspectors cap the hour at ten PSUs, whatever the others could form (2014). Where as many
     * PSUs are expected as were asked for, nothing caps them.
     */
    private static List<Finding> capped(Moment moment, OfWave wave) {
        var expected = moment.projected(wave.deadline()).onFoot();
        int others = expected.psusWithoutLimitingFactor();
        boolean enough =
                of(wave, WaveComponent.PSUS).stream()
                        .anyMatch(psus -> expected.psus() >= psus.required());
        if (enough || others <= expected.psus()) {
            return List.of();
        }
        return List.of(
                ofWave(
                        Kind.CAPPED,
                        wave,
                        capping(expected)
                                + " cap it at "
                                + counted(expected.psus(), "PSU")
                                + "; the others would form "
                                + others
                                + "."));
    }

    private static String capping(Formation formation) {
        var component = formation.limitingFactor();
        int there =
                formation.psus() * Formation.perPsu(component)
                        + formation.surplus().getOrDefault(component, 0);
        return there
                + " "
                + (component == Component.INSPECTORS
                        ? words(WaveComponent.PSU_COMMANDERS)
                        : component.name().toLowerCase(Locale.ROOT));
    }

    /** Who is named and does not come leads nobody. */
    private static List<Finding> commandersNotNominated(Moment moment, OfWave wave) {
        var nominated = moment.nominated();
        var notComing =
                officers(
                        moment,
                        person ->
                                nominated.contains(person.who().officer())
                                        && person.standing(moment.at())
                                                == Person.Standing.NOT_COMING);
        int left = nominated.size() - notComing.size();
        return of(wave, WaveComponent.PSU_COMMANDERS).stream()
                .filter(c -> left < c.required())
                .map(c ->
                        new Finding(
                                Kind.COMMANDERS_NOT_NOMINATED,
                                wave.wave(),
                                counted(c.required(), "PSU commander")
                                        + are(c.required())
                                        + " to be named; "
                                        + nominated.size()
                                        + are(nominated.size())
                                        + (notComing.isEmpty() ? "." : doNotCome(notComing)),
                                notComing))
                .toList();
    }

    private static String doNotCome(List<OfficerId> notComing) {
        return ", of whom "
                + notComing.size()
                + (notComing.size() == 1 ? " does not come." : " do not come.");
    }

    /** What was entered after the end, of what was before it, does not change the record. */
    private static List<Finding> resultChanged(Moment moment, OfWave wave) {
        boolean passes = wave.verdict() == Verdict.Outcome.PASSED;
        int psus = wave.formable().psus();
        return moment.results()
                .filter(result -> result.wave().equals(wave.wave()))
                .filter(result -> result.passed() != passes || result.psus() != psus)
                .map(result ->
                        ofWave(
                                Kind.RESULT_CHANGED,
                                wave,
                                "Recorded at the end "
                                        + (result.passed() == passes
                                                ? "with " + counted(result.psus(), "PSU")
                                                : "as " + result(result.passed()))
                                        + "; what was entered since makes it "
                                        + (result.passed() == passes ? psus : result(passes))
                                        + "."))
                .toList();
    }

    private static String result(boolean passed) {
        return passed ? "passed" : "failed";
    }

    private static List<Finding> noDeclaration(Moment moment, List<OfWave> waves) {
        boolean asked =
                waves.stream().anyMatch(wave -> !of(wave, WaveComponent.CARRIERS).isEmpty());
        return asked && !moment.isAnyCarrierDeclared()
                ? List.of(
                        new Finding(
                                Kind.NO_DECLARATION,
                                null,
                                "No carrier was declared for the tour of duty of the call.",
                                List.of()))
                : List.of();
    }

    private static List<Finding> notDeployableCalled(Moment moment) {
        var called =
                officers(
                        moment,
                        person ->
                                !person.who().deployable()
                                        && person.firstCall(moment.at()).isPresent());
        return named(
                Kind.NOT_DEPLOYABLE_CALLED,
                called,
                counted(called.size(), "officer")
                        + (called.size() == 1 ? " was" : " were")
                        + " called who can't be deployed and counts for nothing.");
    }

    private static List<Finding> overdueArrivals(Moment moment) {
        var overdue =
                moment.isEnded()
                        ? List.<OfficerId>of()
                        : officers(moment, person -> person.isOverdue(moment.at()));
        return named(
                Kind.OVERDUE_ARRIVALS,
                overdue,
                counted(overdue.size(), "officer")
                        + " said when to expect them and"
                        + are(overdue.size())
                        + " not there yet.");
    }

    private static List<Finding> named(Kind kind, List<OfficerId> officers, String text) {
        return officers.isEmpty() ? List.of() : List.of(new Finding(kind, null, text, officers));
    }

    private static List<OfficerId> officers(Moment moment, Predicate<Person> which) {
        return moment.people(which)
                .map(person -> person.who().officer())
                .sorted(Comparator.comparing(OfficerId::value))
                .toList();
    }

    private static List<OfComponent> of(OfWave wave, WaveComponent component) {
        return wave.components().stream().filter(c -> c.component() == component).toList();
    }

    private static Finding ofWave(Kind kind, OfWave wave, String text) {
        return new Finding(kind, wave.wave(), text, List.of());
    }

    private static String words(WaveComponent component) {
        return switch (component) {
            case PSUS -> "PSUs";
            case PSU_COMMANDERS -> "PSU commanders";
            case INSPECTORS -> "inspectors";
            case SERGEANTS -> "sergeants";
            case CONSTABLES -> "constables";
            case SERGEANTS_AND_CONSTABLES -> "sergeants and constables";
            case DRIVERS -> "drivers";
            case CARRIERS -> "carriers";
        };
    }

    private static String needs(int psus) {
        return psus == 1 ? " needs " : " need ";
    }

    private static String are(int number) {
        return number == 1 ? " is" : " are";
    }

    private static String asked(int stated) {
        return are(stated) + " asked for";
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
