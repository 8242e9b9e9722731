package muster.readiness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents.OfficerAccredited;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.force.Basis;
import muster.contract.force.ForceEvents.ForceRegistered;
import muster.contract.force.ForceEvents.RequirementSet;
import muster.contract.force.TrainingTarget;
import muster.contract.officer.OfficerEvents.OfficerRegistered;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.contract.operation.OperationKind;
import muster.contract.request.RequestEvents.PSUsRequested;

/** Events in the words of the domain, for tests. */
public final class Story {

    public static final ForceId WMP = new ForceId("WMP");
    public static final ForceId DCP = new ForceId("DCP");

    private Story() {}

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    public static Instant at(String instant) {
        return Instant.parse(instant);
    }

    public static ForceRegistered force(ForceId force, String region) {
        return new ForceRegistered(force, "The force " + force, region);
    }

    /** 55% of 32 PSUs, as in the board paper of 2024, paragraph 123. */
    public static RequirementSet regionalShare(ForceId force, String from) {
        return new RequirementSet(
                force,
                Basis.REGIONAL_SHARE,
                day(from),
                null,
                32,
                new BigDecimal("0.55"),
                3,
                53,
                TrainingTarget.byRank(53, 3));
    }

    public static OfficerRegistered officer(String officer, ForceId force, Rank rank) {
        return new OfficerRegistered(new OfficerId(officer), force, rank);
    }

    /** An award through a day. */
    public static OfficerAccredited award(String officer, Skill skill, String on, String through) {
        var id = new OfficerId(officer);
        return new OfficerAccredited(
                id, new ForceId(officer.split("-", -1)[0]), skill, day(on), day(through));
    }

    /** Registered, and in date with everything that is mandatory. */
    public static List<Event> deployable(
            String officer, ForceId force, Rank rank, String on, String through) {
        var events = new ArrayList<Event>();
        events.add(officer(officer, force, rank));
        Skill.MANDATORY.forEach(skill -> events.add(award(officer, skill, on, through)));
        return events;
    }

    public static OperationOpened operation(String code, ForceId host, boolean exercise) {
        return new OperationOpened(
                new OperationId(code),
                "Operation " + code,
                host,
                OperationKind.PLANNED,
                day("2024-01-01"),
                null,
                false,
                exercise,
                null);
    }

    public static PSUsRequested request(
            String code, ForceId host, int psus, String from, String to) {
        var id = new RequestId(code);
        return new PSUsRequested(
                id, id.operation(), host, psus, at(from), at(to), null, null, null, false);
    }

    public static OfficersDeployed deployed(
            String deployment,
            String request,
            ForceId host,
            ForceId donor,
            String from,
            String to,
            String... officers) {
        return deployed(deployment, request, host, donor, from, to, false, officers);
    }

    public static OfficersDeployed deployed(
            String deployment,
            String request,
            ForceId host,
            ForceId donor,
            String from,
            String to,
            boolean exercise,
            String... officers) {
        var id = new RequestId(request);
        return new OfficersDeployed(
                new DeploymentId(deployment),
                id.operation(),
                id,
                host,
                donor,
                Arrays.stream(officers).map(OfficerId::new).toList(),
                at(from),
                at(to),
                null,
                false,
                exercise);
    }
}
