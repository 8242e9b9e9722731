package muster.mobilisation.historicaid;

import muster.contract.AidId;
import muster.contract.historicaid.HistoricAidEvents.HistoricAidCancelled;
import muster.contract.historicaid.HistoricAidEvents.HistoricAidRecorded;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;

/** Where a historic aggregate stands. */
sealed interface AidState {

    Fold<AidState> FOLD =
            new Fold<>(
                    new Unknown(),
                    (state, event) ->
                            switch (event) {
                                case HistoricAidRecorded recorded -> new Recorded(recorded);
                                case HistoricAidCancelled _ -> new Cancelled();
                                default -> state;
                            });

    record Unknown() implements AidState {}

    record Recorded(HistoricAidRecorded aid) implements AidState {}

    record Cancelled() implements AidState {}

    static AidState of(AidId aid, Situation situation) {
        return situation.know(FOLD, aid.tag());
    }
}
