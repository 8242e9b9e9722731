package muster.edge.operation;

import java.time.Instant;
import java.util.List;
import muster.edge.page.Words;
import org.jspecify.annotations.Nullable;

/** A request, as the service tells it. */
record Request(
        String request,
        String operation,
        String hostForce,
        String state,
        String unit,
        @Nullable String cadre,
        int requested,
        int offered,
        int committed,
        int deployed,
        int mustered,
        int released,
        int returned,
        int unfilled,
        Instant from,
        Instant to,
        @Nullable String dress,
        @Nullable String rvp,
        @Nullable String tier,
        boolean exercise,
        Instant requestedAt,
        @Nullable Cancelled cancelled,
        List<Donor> donors,
        List<Unable> refusals,
        @Nullable Long upTo) {

    private static final int OFFICERS_A_PSU = 25;
    private static final Words WORDS = new Words();

    record Cancelled(Instant at, @Nullable String reason) {}

    /** What a force offered, promised and sent. */
    record Donor(
            String donorForce,
            int offered,
            int committed,
            int deployed,
            int mustered,
            int released,
            int returned) {}

    /** A force that could not fill it, or so much of it. */
    record Unable(
            String donorForce,
            @Nullable Integer psus,
            @Nullable Integer officers,
            @Nullable String reason,
            Instant at) {}

    public Request {
        donors = List.copyOf(donors);
        refusals = List.copyOf(refusals);
    }

    /** Whether it still wants something done. */
    public boolean open() {
        return cancelled == null && !state.equals("RETURNED");
    }

    /** Such as "3 PSUs", or "6 officers" of a cadre. */
    public String quantity(int amount) {
        return WORDS.count(amount, unit.equals("PSU") ? "PSU" : "officer");
    }

    /** Such as "3 PSUs" or "6 × evidence gatherer". */
    public String asked() {
        return cadre == null ? quantity(requested) : requested + " × " + WORDS.within(cadre);
    }

    /** Officers promised, of one donor or all. */
    public int due(int promised) {
        return unit.equals("PSU") ? promised * OFFICERS_A_PSU : promised;
    }

    /** Promised by a donor and not yet sent, in officers. */
    public int toDeploy(Donor donor) {
        return open() ? Math.max(0, due(donor.committed()) - donor.deployed()) : 0;
    }

    /** Of what a donor was unable to fill; empty when it was all. */
    public String amount(Unable unable) {
        if (unable.psus() != null) {
            return WORDS.count(unable.psus(), "PSU");
        }
        return unable.officers() == null ? "" : WORDS.count(unable.officers(), "officer");
    }

    /** How wide a part of the request is drawn, in hundredths of the whole. */
    public int share(int amount) {
        return Math.min(100, Math.round(100f * amount / Math.max(1, requested)));
    }

    /** Offered and not committed, as far as it would fill something. */
    public int onOffer() {
        return Math.min(Math.max(0, offered - committed), unfilled);
    }
}
