package muster.contract.callout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.contract.CarrierId;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import org.jspecify.annotations.Nullable;

/** What can be commanded of mobilisations. Times are when it happened, not when it was typed in. */
public sealed interface CalloutCommands extends Command {

    /**
     * The waves of mobilisations that start from a day on; without a force, for all without own.
     */
    record SetMobilisationRequirement(
            @Nullable ForceId force, LocalDate effectiveFrom, List<Wave> waves)
            implements CalloutCommands {
        public SetMobilisationRequirement {
            distinct(Checks.check().day("effectiveFrom", effectiveFrom).list("waves", waves), waves)
                    .done();
            waves = List.copyOf(waves);
        }
    }

    /** The call: the clock runs from {@code at}. Waves replace what policy asks of this force. */
    record StartMobilisation(
            OperationId operation,
            ForceId force,
            @Nullable String rvp,
            @Nullable List<Wave> waves,
            Instant at)
            implements CalloutCommands {
        public StartMobilisation {
            distinct(
                            Checks.check()
                                    .present("operation", operation)
                                    .present("force", force)
                                    .optionalText("rvp", rvp)
                                    .optionalList("waves", waves),
                            waves)
                    .instant("at", at)
                    .done();
            waves = waves == null ? null : List.copyOf(waves);
        }
    }

    record CallOutOfficers(
            MobilisationId mobilisation,
            List<OfficerId> officers,
            String wave,
            Means means,
            Instant at)
            implements CalloutCommands {
        public CallOutOfficers {
            Checks.check()
                    .present("mobilisation", mobilisation)
                    .list("officers", officers)
                    .text("wave", wave)
                    .present("means", means)
                    .instant("at", at)
                    .done();
            officers = List.copyOf(officers);
        }
    }

    record RecordReplies(MobilisationId mobilisation, List<Reply> replies, Instant at)
            implements CalloutCommands {
        public RecordReplies {
            Checks.check()
                    .present("mobilisation", mobilisation)
                    .list("replies", replies)
                    .must(
                            replies == null
                                    || replies.stream().map(Reply::officer).distinct().count()
                                            == replies.size(),
                            "replies",
                            "must not name an officer twice")
                    .instant("at", at)
                    .done();
            replies = List.copyOf(replies);
        }
    }

    /** Arrivals at the rendezvous point: named officers, others by count, carriers. */
    record RecordArrivals(
            MobilisationId mobilisation,
            @Nullable List<OfficerId> officers,
            @Nullable Headcount headcount,
            @Nullable List<CarrierId> carriers,
            Instant at,
            @Nullable String rvp)
            implements CalloutCommands {
        public RecordArrivals {
            Checks.check()
                    .present("mobilisation", mobilisation)
                    .optionalList("officers", officers)
                    .optionalList("carriers", carriers)
                    .must(
                            officers != null || headcount != null || carriers != null,
                            "officers",
                            "give officers, a headcount or carriers")
                    .instant("at", at)
                    .optionalText("rvp", rvp)
                    .done();
            officers = officers == null ? null : List.copyOf(officers);
            carriers = carriers == null ? null : List.copyOf(carriers);
        }
    }

    /** Arrivals entered in error: from then on as if they had never been. */
    record CancelArrivals(
            MobilisationId mobilisation,
            @Nullable List<OfficerId> officers,
            @Nullable Headcount headcount,
            @Nullable List<CarrierId> carriers,
            String reason)
            implements CalloutCommands {
        public CancelArrivals {
            Checks.check()
                    .present("mobilisation", mobilisation)
                    .optionalList("officers", officers)
                    .optionalList("carriers", carriers)
                    .must(
                            officers != null || headcount != null || carriers != null,
                            "officers",
                            "give officers, a headcount or carriers")
                    .text("reason", reason)
                    .done();
            officers = officers == null ? null : List.copyOf(officers);
            carriers = carriers == null ? null : List.copyOf(carriers);
        }
    }

    /** The inspectors who are named to lead; later nominations replace earlier ones. */
    record NominateCommanders(MobilisationId mobilisation, List<OfficerId> officers, Instant at)
            implements CalloutCommands {
        public NominateCommanders {
            Checks.check()
                    .present("mobilisation", mobilisation)
                    .list("officers", officers)
                    .instant("at", at)
                    .done();
            officers = List.copyOf(officers);
        }
    }

    record EndMobilisation(MobilisationId mobilisation, Instant at) implements CalloutCommands {
        public EndMobilisation {
            Checks.check().present("mobilisation", mobilisation).instant("at", at).done();
        }
    }

    private static Checks distinct(Checks checks, @Nullable List<Wave> waves) {
        return checks.must(
                waves == null || waves.stream().map(Wave::wave).distinct().count() == waves.size(),
                "waves",
                "must not name a wave twice");
    }
}
