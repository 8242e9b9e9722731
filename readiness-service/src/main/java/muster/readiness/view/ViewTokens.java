package muster.readiness.view;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * Axon's token of a view is the view's own position: there is no second truth that could run ahead
 * of the documents. Fetching the token claims the view.
 */
final class ViewTokens implements TokenStore {

    private final Writer writer;

    ViewTokens(Writer writer) {
        this.writer = writer;
    }

    @Override
    public TrackingToken fetchToken(String processorName, int segment) {
        var position = writer.claim();
        if (position == null) {
            throw new UnableToClaimTokenException("Another instance writes " + processorName);
        }
        return new GlobalSequenceTrackingToken(position);
    }

    /** The position was stored with the documents; what is left is to keep the claim. */
    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        extendClaim(processorName, segment);
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        if (!writer.renew()) {
            throw new UnableToClaimTokenException("Another instance writes " + processorName);
        }
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        writer.release();
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return new int[] {Segment.ROOT_SEGMENT.getSegmentId()};
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        return List.of(Segment.ROOT_SEGMENT);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return false;
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of("views");
    }
}
