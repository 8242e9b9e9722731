package muster.commitlog;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.BsonValueCodecProvider;
import org.bson.codecs.Codec;
import org.bson.codecs.CollectionCodecProvider;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.EnumCodecProvider;
import org.bson.codecs.MapCodecProvider;
import org.bson.codecs.ValueCodecProvider;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.jsr310.InstantCodec;
import org.bson.codecs.record.RecordCodecProvider;
import org.jspecify.annotations.Nullable;

/** How each Java type is stored. What is not listed is rejected, rather than stored somehow. */
final class PayloadCodecs {

    private PayloadCodecs() {}

    static CodecRegistry registry() {
        return CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(
                        new TextCodec<>(LocalDate.class, LocalDate::toString, PayloadCodecs::date),
                        new TextCodec<>(LocalTime.class, LocalTime::toString, LocalTime::parse),
                        new TextCodec<>(Period.class, Period::toString, Period::parse),
                        new TextCodec<>(Duration.class, Duration::toString, Duration::parse),
                        new InstantCodec()),
                CodecRegistries.fromProviders(
                        new IdCodecProvider(),
                        new RecordCodecProvider(),
                        new EnumCodecProvider(),
                        new CollectionCodecProvider(),
                        new MapCodecProvider(),
                        new ValueCodecProvider(),
                        new BsonValueCodecProvider()));
    }

    /** As {@link LocalDate#parse} does, and several times as fast for years of four digits. */
    private static LocalDate date(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return LocalDate.parse(text);
        }
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeParseException("Not a date", text, i);
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** A value as text. */
    private record TextCodec<T>(
            Class<T> javaType, Function<T, String> toText, Function<String, T> fromText)
            implements Codec<T> {

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeString(toText.apply(value));
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return fromText.apply(reader.readString());
        }

        @Override
        public Class<T> getEncoderClass() {
            return javaType;
        }
    }

    /** Ids, so that a person sees {@code officer: "WMP-1234"} and not a document with a value. */
    private static final class IdCodecProvider implements CodecProvider {

        @Override
        public <T> @Nullable Codec<T> get(Class<T> javaType, CodecRegistry registry) {
            RecordComponent[] components = javaType.getRecordComponents();
            if (components == null
                    || components.length != 1
                    || components[0].getType() != String.class
                    || !components[0].getName().equals("value")) {
                return null;
            }
            try {
                Constructor<T> constructor = javaType.getDeclaredConstructor(String.class);
                Method accessor = components[0].getAccessor();
                constructor.setAccessible(true);
                accessor.setAccessible(true);
                MethodHandle make = MethodHandles.lookup().unreflectConstructor(constructor);
                MethodHandle value = MethodHandles.lookup().unreflect(accessor);
                return new TextCodec<>(
                        javaType,
                        id -> (String) invoke(value, id),
                        text -> javaType.cast(invoke(make, text)));
            } catch (ReflectiveOperationException unexpected) {
                throw new CodecConfigurationException(
                        javaType.getName() + " can't be read as an id", unexpected);
            }
        }

        private static Object invoke(MethodHandle handle, Object argument) {
            try {
                return handle.invoke(argument);
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (Throwable checked) {
                throw new IllegalStateException(checked);
            }
        }
    }
}
