package muster.readiness.readiness;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import muster.contract.Event;
import muster.contract.OfficerId;
import muster.contract.accreditation.AccreditationEvents;
import muster.contract.accreditation.AccreditationEvents.AccreditationCorrected;
import muster.contract.accreditation.AccreditationEvents.AccreditationWithdrawn;
import muster.contract.accreditation.AccreditationEvents.Awarded;
import muster.contract.accreditation.AccreditationEvents.ExtensionRevoked;
import muster.contract.accreditation.AccreditationEvents.QualificationsExtended;
import muster.contract.accreditation.Extensions;
import muster.contract.cadre.CadreEvents;
import muster.contract.cadre.CadreEvents.CadreSet;
import muster.contract.cadre.CadreEvents.CadreStrengthSet;
import muster.contract.cadre.CadreEvents.NationalDeployableSet;
import muster.contract.cadre.Cadres;
import muster.contract.deployment.DeploymentEvents;
import muster.contract.deployment.DeploymentEvents.DeployGuardOverridden;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.DeploymentExtended;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.DeploymentEvents.OfficersMustered;
import muster.contract.deployment.DeploymentEvents.OfficersRecalled;
import muster.contract.deployment.DeploymentEvents.OfficersReleased;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.fleet.FleetEvents;
import muster.contract.force.ForceEvents;
import muster.contract.officer.OfficerEvents;
import muster.contract.officer.OfficerHistory;
import muster.contract.request.RequestEvents;
import muster.readiness.view.Batch;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import muster.readiness.view.Occurrence;
import muster.readiness.view.View;
import org.jspecify.annotations.Nullable;

/** Folds officers, and from what changed about them the numbers of their forces. */
final class ReadinessView implements View {

    static final String NAME = "readiness";

    static final Kind<OfficerHistory> OFFICERS =
            new Kind<>("officers", OfficerHistory.class, ReadinessView::lists);

    static final Kind<Extensions> EXTENSIONS = Kind.of("extensions", Extensions.class);

    /** The one document of its kind. */
    static final String ALL = "all";

    private static final String OFFICER_TAG = "officer:";

    /** The forces served in, and the cadres in each. */
    private static List<String> lists(OfficerHistory officer) {
        var lists = new TreeSet<String>();
        var cadres = CadreContribution.joined(officer);
        officer.service()
                .forEach(service -> {
                    lists.add(service.force().value());
                    cadres.forEach(cadre -> lists.add(CadreOfficers.list(service.force(), cadre)));
                });
        return List.copyOf(lists);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(
                OFFICERS,
                EXTENSIONS,
                Forces.FORCES,
                Series.YEARS,
                Series.SUMS,
                Lapses.MONTHS,
                CadreSettings.CADRES,
                CadreSettings.SET_NUMBERS,
                CadreSeries.YEARS,
                CadreSeries.SUMS,
                Promises.ASKED,
                Promises.PROMISES,
                Fleets.FLEETS);
    }

    @Override
    public List<Class<? extends Event>> folds() {
        return List.of(
                ForceEvents.class,
                OfficerEvents.class,
                AccreditationEvents.class,
                CadreEvents.class,
                RequestEvents.class,
                DeploymentEvents.class,
                FleetEvents.class);
    }

    @Override
    public void fold(Occurrence occurrence, Documents documents) {
        var event = occurrence.event();
        switch (event) {
            case ForceEvents e -> Forces.fold(e, documents);
            case OfficerEvents e -> evolve(e.officer(), e, documents);
            case AccreditationEvents e -> fold(e, documents);
            case CadreEvents e -> fold(e, documents);
            case RequestEvents e -> Promises.fold(e, documents);
            case FleetEvents e -> Fleets.fold(e, documents);
            case DeploymentEvents e -> {
                fold(e, documents);
                Promises.fold(e, documents);
            }
            default -> {}
        }
    }

    private static void fold(AccreditationEvents event, Documents documents) {
        switch (event) {
            case Awarded e -> evolve(e.officer(), e, documents);
            case AccreditationWithdrawn e -> evolve(e.officer(), e, documents);
            case AccreditationCorrected e -> evolve(e.officer(), e, documents);
            case QualificationsExtended e -> extend(extensions -> extensions.evolve(e), documents);
            case ExtensionRevoked e -> extend(extensions -> extensions.evolve(e), documents);
        }
    }

    private static void fold(CadreEvents event, Documents documents) {
        switch (event) {
            case CadreSet e -> CadreSettings.fold(e, documents);
            case CadreStrengthSet e -> CadreSettings.fold(e, documents);
            case NationalDeployableSet e -> evolve(e.officer(), e, documents);
        }
    }

    private static void fold(DeploymentEvents event, Documents documents) {
        var officers =
                switch (event) {
                    case OfficersDeployed e -> e.officers();
                    case OfficersReturned e -> e.officers();
                    case DeploymentExtended e -> e.officers();
                    case DeploymentCancelled e -> e.officers();
                    case DeployGuardOverridden _,
                            OfficersMustered _,
                            OfficersReleased _,
                            OfficersRecalled _ ->
                            List.<OfficerId>of();
                };
        officers.forEach(officer -> evolve(officer, event, documents));
    }

    private static void evolve(OfficerId officer, Event event, Documents documents) {
        var history = documents.get(OFFICERS, officer.value());
        documents.put(
                OFFICERS,
                officer.value(),
                (history == null ? OfficerHistory.UNKNOWN : history).evolve(event));
    }

    private static void extend(UnaryOperator<Extensions> change, Documents documents) {
        var made = documents.get(EXTENSIONS, ALL);
        documents.put(EXTENSIONS, ALL, change.apply(made == null ? Extensions.NONE : made));
    }

    /** What counts for every officer. */
    private record Rules(Extensions extensions, Cadres cadres) {

        private static Rules of(@Nullable Extensions extensions, @Nullable Cadres cadres) {
            return new Rules(
                    Objects.requireNonNullElse(extensions, Extensions.NONE),
                    Objects.requireNonNullElse(cadres, Cadres.USUAL));
        }
    }

    private record Changes(
            Series.Changes officers, CadreSeries.Changes cadres, Lapses.Changes lapses) {

        private void add(OfficerHistory officer, Rules rules, int times) {
            Contribution.of(officer, rules.extensions(), times, officers);
            CadreContribution.of(officer, rules.extensions(), rules.cadres(), times, cadres);
        }
    }

    @Override
    public void settle(Batch batch) {
        var rulesBefore =
                Rules.of(batch.before(EXTENSIONS, ALL), batch.before(CadreSettings.CADRES, ALL));
        var rules = Rules.of(batch.get(EXTENSIONS, ALL), batch.get(CadreSettings.CADRES, ALL));
        var changes =
                new Changes(new Series.Changes(), new CadreSeries.Changes(), new Lapses.Changes());
        var touched = batch.touched(OFFICERS);
        for (var officer : touched) {
            var before = batch.before(OFFICERS, officer);
            if (before != null) {
                changes.add(before, rulesBefore, -1);
            }
            var now = batch.get(OFFICERS, officer);
            if (now != null) {
                changes.add(now, rules, 1);
            }
            changes.lapses().replace(before, rulesBefore.extensions(), now, rules.extensions());
        }
        if (!rules.equals(rulesBefore)) {
            // rare, and the one time that every officer is looked at
            batch.each(
                    OFFICERS,
                    (officer, history) -> {
                        if (!touched.contains(officer)) {
                            changes.add(history, rulesBefore, -1);
                            changes.add(history, rules, 1);
                            changes.lapses()
                                    .replace(
                                            history,
                                            rulesBefore.extensions(),
                                            history,
                                            rules.extensions());
                        }
                    });
        }
        changes.officers().addTo(batch);
        changes.cadres().addTo(batch);
        changes.lapses().addTo(batch);
    }

    @Override
    public void foresee(Occurrence occurrence, Foresight foresight) {
        switch (occurrence.event()) {
            case OfficerEvents e -> foresight.need(OFFICERS, e.officer().value());
            case AccreditationEvents e -> needTagged(e, foresight);
            case CadreEvents e -> needTagged(e, foresight);
            case DeploymentEvents e -> needTagged(e, foresight);
            default -> {}
        }
    }

    private static void needTagged(Event event, Foresight foresight) {
        for (var tag : event.tags()) {
            if (tag.startsWith(OFFICER_TAG)) {
                foresight.need(OFFICERS, tag.substring(OFFICER_TAG.length()));
            }
        }
    }
}
