package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** MongoDB's messages on a stream: OP_MSG, and OP_QUERY for the greeting of older drivers. */
final class Wire {
    static final int MAX_MESSAGE = 48_000_000;

    private static final int OP_REPLY = 1;
    private static final int OP_QUERY = 2004;
    private static final int OP_MSG = 2013;
    private static final int HEADER = 16;
    private static final int CHECKSUM_PRESENT = 1;
    private static final int MORE_TO_COME = 2;
    private static final int OPTIONAL_FLAGS = 0xFFFF0000;

    private final DataInputStream in;
    private final OutputStream out;
    private int nextId = 1;
    private boolean greeting;

    Wire(DataInputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** The next command, or null when the client has gone. */
    @Nullable Request read() throws IOException {
        byte[] header = new byte[HEADER];
        try {
            in.readFully(header);
        } catch (EOFException gone) {
            return null;
        }
        ByteBuf head = Unpooled.wrappedBuffer(header);
        int length = head.readIntLE();
        int id = head.readIntLE();
        head.readIntLE();
        int code = head.readIntLE();
        if (length < HEADER || length > MAX_MESSAGE) {
            throw new IOException("a message of " + length + " bytes");
        }
        byte[] body = new byte[length - HEADER];
        in.readFully(body);
        greeting = code == OP_QUERY;
        return switch (code) {
            case OP_MSG -> message(id, Unpooled.wrappedBuffer(body));
            case OP_QUERY -> query(id, Unpooled.wrappedBuffer(body));
            default -> throw new IOException("messages of kind " + code + " are not known");
        };
    }

    private static Request message(int id, ByteBuf in) throws IOException {
        int flags = in.readIntLE();
        if ((flags & ~(CHECKSUM_PRESENT | MORE_TO_COME | OPTIONAL_FLAGS)) != 0) {
            throw new IOException("message flags " + Integer.toHexString(flags));
        }
        if ((flags & CHECKSUM_PRESENT) != 0) {
            in.writerIndex(in.writerIndex() - 4);
        }
        Document body = null;
        Map<String, List<byte[]>> sequences = new HashMap<>();
        while (in.isReadable()) {
            byte kind = in.readByte();
            if (kind == 0) {
                body = BsonDecoder.decodeBson(in);
            } else if (kind == 1) {
                int end = in.readerIndex() + in.getIntLE(in.readerIndex());
                in.skipBytes(4);
                String name = BsonDecoder.decodeCString(in);
                List<byte[]> documents = new ArrayList<>();
                while (in.readerIndex() < end) {
                    byte[] document = new byte[in.getIntLE(in.readerIndex())];
                    in.readBytes(document);
                    documents.add(document);
                }
                sequences.put(name, documents);
            } else {
                throw new IOException("a message section of kind " + kind);
            }
        }
        if (body == null || body.isEmpty() || !(body.get("$db") instanceof String database)) {
            throw new IOException("a message without a command or database");
        }
        return new Request(id, (flags & MORE_TO_COME) == 0, database, body, sequences);
    }

    private static Request query(int id, ByteBuf in) throws IOException {
        in.skipBytes(4);
        String namespace = BsonDecoder.decodeCString(in);
        in.skipBytes(8);
        Document body = BsonDecoder.decodeBson(in);
        if (!namespace.endsWith(".$cmd") || body.isEmpty()) {
            throw new IOException("queries of the old kind are not known");
        }
        String database = namespace.substring(0, namespace.length() - 5);
        return new Request(id, true, database, body, Map.of());
    }

    void write(Request to, Reply reply) throws IOException {
        ByteBuf buffer = Unpooled.buffer(1024);
        buffer.writeIntLE(0);
        buffer.writeIntLE(nextId++);
        buffer.writeIntLE(to.id());
        buffer.writeIntLE(greeting ? OP_REPLY : OP_MSG);
        buffer.writeIntLE(0);
        if (greeting) {
            buffer.writeLongLE(0);
            buffer.writeIntLE(0);
            buffer.writeIntLE(1);
        } else {
            buffer.writeByte(0);
        }
        switch (reply) {
            case Reply.Plain plain -> BsonEncoder.encodeDocument(plain.document(), buffer);
            case Reply.Batch batch -> batch(batch, buffer);
        }
        buffer.setIntLE(0, buffer.writerIndex());
        out.write(buffer.array(), buffer.arrayOffset(), buffer.writerIndex());
        out.flush();
    }

    private static void batch(Reply.Batch batch, ByteBuf out) {
        int whole = begin(out);
        out.writeByte(0x03);
        name(out, "cursor");
        int cursor = begin(out);
        out.writeByte(0x04);
        name(out, batch.name());
        int array = begin(out);
        for (int i = 0; i < batch.documents().size(); i++) {
            out.writeByte(0x03);
            name(out, Integer.toString(i));
            out.writeBytes(batch.documents().get(i));
        }
        end(out, array);
        out.writeByte(0x12);
        name(out, "id");
        out.writeLongLE(batch.cursor());
        out.writeByte(0x02);
        name(out, "ns");
        byte[] namespace = batch.namespace().getBytes(StandardCharsets.UTF_8);
        out.writeIntLE(namespace.length + 1);
        out.writeBytes(namespace);
        out.writeByte(0);
        end(out, cursor);
        out.writeByte(0x01);
        name(out, "ok");
        out.writeLongLE(Double.doubleToLongBits(1.0));
        end(out, whole);
    }

    private static int begin(ByteBuf out) {
        int at = out.writerIndex();
        out.writeIntLE(0);
        return at;
    }

    private static void end(ByteBuf out, int at) {
        out.writeByte(0);
        out.setIntLE(at, out.writerIndex() - at);
    }

    private static void name(ByteBuf out, String name) {
        out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        out.writeByte(0);
    }
}
