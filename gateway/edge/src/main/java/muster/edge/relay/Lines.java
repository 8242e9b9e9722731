package muster.edge.relay;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;

/** Cuts what comes in pieces into lines. */
final class Lines {

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    Flux<byte[]> of(Flux<byte[]> pieces) {
        return pieces.concatMapIterable(this::cut).concatWith(Flux.defer(this::rest));
    }

    private List<byte[]> cut(byte[] piece) {
        var lines = new ArrayList<byte[]>();
        int start = 0;
        for (int i = 0; i < piece.length; i++) {
            if (piece[i] == '\n') {
                begun.write(piece, start, i - start);
                lines.add(begun.toByteArray());
                begun.reset();
                start = i + 1;
            }
        }
        begun.write(piece, start, piece.length - start);
        return lines;
    }

    private Flux<byte[]> rest() {
        return begun.size() == 0 ? Flux.empty() : Flux.just(begun.toByteArray());
    }
}
