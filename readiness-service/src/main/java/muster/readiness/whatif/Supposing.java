package muster.readiness.whatif;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import muster.contract.DayRange;
import muster.contract.ForceId;
import muster.contract.accreditation.Extensions;
import muster.contract.fatigue.FatiguePolicies;
import muster.readiness.fatigue.Strain;
import muster.readiness.readiness.Roll;
import muster.readiness.readiness.Sending;
import muster.readiness.readiness.Sending.Contingent;
import muster.readiness.readiness.Sending.Member;
import muster.readiness.view.Snapshot;
import muster.readiness.whatif.WhatIf.Cover;
import muster.readiness.whatif.WhatIf.Expiry;
import muster.readiness.whatif.WhatIf.Lapse;
import muster.readiness.whatif.WhatIf.Officer;
import muster.readiness.whatif.WhatIf.Other;
import muster.readiness.whatif.WhatIf.Owed;
import org.jspecify.annotations.Nullable;

/** Answers what would be, of what a snapshot knows. */
final class Supposing {

    private final Snapshot snapshot;
    private final Roll roll;
    private final Sending sending;
    private final Extensions extensions;
    private final FatiguePolicies policies;

    Supposing(Snapshot snapshot, Roll roll, FatiguePolicies policies) {
        this.snapshot = snapshot;
        this.roll = roll;
        this.sending = new Sending(snapshot, roll);
        this.extensions = roll.extensions(snapshot);
        this.policies = policies;
    }

    WhatIf whatIf(Send send) {
        var named = roll.named(snapshot, send.force());
        requireKnown(send.hostForce());
        var contingent = contingent(send, send.force());
        var days = cover(contingent);
        return new WhatIf(
                send.address(),
                send.force(),
                named.name(),
                send.hostForce(),
                send.from(),
                send.to(),
                send.psus(),
                contingent.psus(),
                contingent.formable(),
                contingent.limitingFactor(),
                days,
                worst(days),
                contingent.officers().stream().map(one -> officer(one, contingent)).toList(),
                lapses(contingent),
                others(send));
    }

    /** A slip in the code would ask the force that receives to give. */
    private void requireKnown(@Nullable ForceId host) {
        if (host != null && !host.equals(ForceId.OTHER)) {
            roll.named(snapshot, host);
        }
    }

    private Contingent contingent(Send send, ForceId force) {
        return sending.contingent(force, send.psus(), send.from(), send.to());
    }

    private List<Cover> cover(Contingent contingent) {
        var force = contingent.force();
        return sending.days(contingent).stream()
                .map(day ->
                        new Cover(
                                day.on(),
                                day.available(),
                                day.left(),
                                day.committed(),
                                Owed.of(roll.requirement(snapshot, force, day.on()), day.left()),
                                Owed.of(roll.localNeed(snapshot, force, day.on()), day.left())))
                .toList();
    }

    /** The first of those alike. */
    private static Cover worst(List<Cover> days) {
        return Collections.min(days, Cover.WORST_FIRST);
    }

    private Officer officer(Member member, Contingent contingent) {
        var days = contingent.days();
        return new Officer(
                member.officer(),
                member.rank(),
                member.psu(),
                member.serial(),
                member.drives(),
                expiries(member, days),
                Strain.of(
                        member.now(),
                        member.then(),
                        days,
                        on -> policies.on(on, contingent.force())));
    }

    private List<Expiry> expiries(Member member, DayRange days) {
        return member.now().awards().stream()
                .map(award -> award.skill())
                .distinct()
                .sorted()
                .flatMap(skill ->
                        member.now().inDate(skill, extensions).containing(days.first()).stream()
                                .filter(inDate -> days.contains(inDate.last()))
                                .map(inDate -> new Expiry(skill, inDate.last())))
                .toList();
    }

    private List<Lapse> lapses(Contingent contingent) {
        var sent = contingent.officers().stream().map(Member::officer).collect(Collectors.toSet());
        return sending.lapses(contingent.force(), contingent.days()).stream()
                .map(lapse ->
                        new Lapse(
                                lapse.on(),
                                lapse.officer(),
                                lapse.rank(),
                                lapse.skills(),
                                sent.contains(lapse.officer())))
                .toList();
    }

    private List<Other> others(Send send) {
        return roll.neighbours(snapshot, send.force()).stream()
                .filter(named -> !named.force().equals(send.hostForce()))
                .map(named -> {
                    var contingent = contingent(send, named.force());
                    return new Other(
                            named.force(),
                            named.name(),
                            contingent.formable(),
                            contingent.limitingFactor(),
                            contingent.psus(),
                            worst(cover(contingent)));
                })
                .sorted(Other.BEST_FIRST)
                .toList();
    }
}
