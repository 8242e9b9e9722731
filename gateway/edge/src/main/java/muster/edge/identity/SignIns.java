package muster.edge.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import muster.edge.EdgeMetric;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Checks passwords. What was right is remembered for some minutes under a key that only this
 * process can compute, so the slow hash is computed once and not for every request. What was wrong
 * is never remembered, but after ten in a minute from one address the next has to wait.
 */
@Component
final class SignIns implements DisposableBean {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int WRONG_A_MINUTE = 10;
    private static final int AT_ONCE = 2;
    private static final int WAITING = 200;

    private record Origin(String address, String user) {}

    private final LocalUsers users;
    private final MeterRegistry metrics;
    private final Mac prototype;
    private final Cache<String, Authentication> right =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(REMEMBERED).build();
    private final Cache<Origin, Bucket> allowances =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterAccess(Duration.ofMinutes(2))
                    .build();
    private final ConcurrentMap<String, CompletableFuture<@Nullable Authentication>> underWay =
            new ConcurrentHashMap<>();
    private final Scheduler slow =
            Schedulers.newBoundedElastic(AT_ONCE, WAITING, "edge-passwords", 60, true);

    SignIns(LocalUsers users, MeterRegistry metrics) throws GeneralSecurityException {
        this.users = users;
        this.metrics = metrics;
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        prototype = Mac.getInstance("HmacSHA256");
        prototype.init(new SecretKeySpec(secret, "HmacSHA256"));
    }

    /** Who it is, or a {@link Refused}. Callers that send the same at once share one check. */
    Mono<Authentication> check(String user, String password, String address) {
        var key = key(user, password);
        var known = right.getIfPresent(key);
        if (known != null) {
            return Mono.just(known);
        }
        return Mono.defer(() -> {
            var check = underWay.computeIfAbsent(key, _ -> begin(key, user, password, address));
            return Mono.fromFuture(check, true).doFinally(_ -> underWay.remove(key, check));
        });
    }

    private CompletableFuture<@Nullable Authentication> begin(
            String key, String user, String password, String address) {
        // all unknown names share an allowance, so that guessing names gains nothing
        var origin = new Origin(address, users.knows(user) ? user : "");
        var allowance = allowances.get(origin, _ -> fullAllowance());
        var taken = allowance.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            EdgeMetric.SIGN_INS.count(metrics, "limited");
            var wait = Duration.ofNanos(taken.getNanosToWaitForRefill());
            return CompletableFuture.failedFuture(refused(Problem.tooManySignIns(wait)));
        }
        return Mono.fromCallable(() -> users.verify(user, password))
                .subscribeOn(slow)
                .<Authentication>handle((verdict, sink) ->
                        verdict.ifPresentOrElse(
                                caller -> {
                                    allowance.addTokens(1);
                                    right.put(key, caller);
                                    EdgeMetric.SIGN_INS.count(metrics, "right");
                                    sink.next(caller);
                                },
                                () -> {
                                    EdgeMetric.SIGN_INS.count(metrics, "wrong");
                                    sink.error(refused(Problem.wrongPassword()));
                                }))
                .onErrorMap(
                        RejectedExecutionException.class,
                        _ -> refused(Problem.tooManySignIns(Duration.ofSeconds(10))))
                .toFuture();
    }

    private static Refused refused(Problem problem) {
        return new Refused(problem, null);
    }

    private static Bucket fullAllowance() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(WRONG_A_MINUTE)
                                .refillGreedy(WRONG_A_MINUTE, Duration.ofMinutes(1)))
                .build();
    }

    private String key(String user, String password) {
        try {
            var mac = (Mac) prototype.clone();
            var name = user.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array());
            mac.update(name);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void destroy() {
        slow.dispose();
    }
}
