package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Documents to bytes and back. Stored documents stay bytes wherever nothing has to look inside. */
final class Bson {
    /** MongoDB's own bound for one document. */
    static final int MAX_DOCUMENT = 16 * 1024 * 1024;

    private Bson() {}

    static Document decode(byte[] raw) {
        try {
            return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(raw));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Errors.of(Errors.INVALID_BSON, "this document can't be read: " + e.getMessage());
        }
    }

    static byte[] encode(Document document) {
        ByteBuf out = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, out);
        byte[] bytes = new byte[out.readableBytes()];
        out.readBytes(bytes);
        if (bytes.length > MAX_DOCUMENT) {
            throw Errors.of(
                    Errors.TOO_LARGE,
                    "a document of " + bytes.length + " bytes is larger than " + MAX_DOCUMENT);
        }
        return bytes;
    }
}
