package muster.readiness.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.deployment.Formation;
import muster.contract.historicaid.AidUnit;
import org.jspecify.annotations.Nullable;

/**
 * Adds up entries for one force, or for all: both legs of every entry are counted, so that the net
 * of all forces is nothing.
 */
final class Totals {

    /** Which way the balance of a force leans, by PSU-equivalents. */
    enum Position {
        NET_PROVIDER,
        NET_RECIPIENT,
        BALANCED
    }

    /** Quantities in each unit. */
    static final class Sum {
        private long psus;
        private long officers;

        void add(AidUnit unit, long amount) {
            switch (unit) {
                case PSU -> psus += amount;
                case OFFICER -> officers += amount;
            }
        }

        Sum less(Sum other) {
            var difference = new Sum();
            difference.psus = psus - other.psus;
            difference.officers = officers - other.officers;
            return difference;
        }

        BigDecimal equivalent() {
            return BigDecimal.valueOf(psus).add(inPsus(officers));
        }

        Map<String, BigDecimal> asMap() {
            var map = new LinkedHashMap<String, BigDecimal>();
            map.put("PSU", BigDecimal.valueOf(psus));
            map.put("OFFICER", BigDecimal.valueOf(officers));
            map.put("EQUIVALENT", plain(equivalent()));
            return map;
        }
    }

    private record Legs(Sum supplied, Sum received) {
        Map<String, Map<String, BigDecimal>> asMap() {
            var map = new LinkedHashMap<String, Map<String, BigDecimal>>();
            map.put("supplied", supplied.asMap());
            map.put("received", received.asMap());
            map.put("net", supplied.less(received).asMap());
            return map;
        }

        static Legs none() {
            return new Legs(new Sum(), new Sum());
        }
    }

    private final @Nullable ForceId force;
    private final Legs all = Legs.none();
    private final Legs officerDays = Legs.none();
    private final TreeMap<Skill, Legs> cadres = new TreeMap<>();

    /** Of a force; of all when null. */
    Totals(@Nullable ForceId force) {
        this.force = force;
    }

    void add(Entry entry, long days) {
        var cadre = entry.cadre();
        add(all, entry, entry.amount());
        add(officerDays, entry, days);
        if (cadre != null) {
            add(cadres.computeIfAbsent(cadre, _ -> Legs.none()), entry, entry.amount());
        }
    }

    private void add(Legs legs, Entry entry, long amount) {
        if (force == null || force.equals(entry.donorForce())) {
            legs.supplied().add(entry.unit(), amount);
        }
        if (force == null || force.equals(entry.hostForce())) {
            legs.received().add(entry.unit(), amount);
        }
    }

    Position position() {
        var net = all.supplied().less(all.received()).equivalent();
        return switch (net.signum()) {
            case 1 -> Position.NET_PROVIDER;
            case -1 -> Position.NET_RECIPIENT;
            default -> Position.BALANCED;
        };
    }

    Map<String, Map<String, BigDecimal>> totals() {
        return all.asMap();
    }

    /** Officer-days of named deployments, inside the period. */
    Map<String, Long> officerDays() {
        var map = new LinkedHashMap<String, Long>();
        map.put("supplied", officerDays.supplied().officers);
        map.put("received", officerDays.received().officers);
        map.put("net", officerDays.supplied().officers - officerDays.received().officers);
        return map;
    }

    /** Specialists, by cadre. */
    Map<String, Map<String, Long>> cadres() {
        var map = new LinkedHashMap<String, Map<String, Long>>();
        cadres.forEach((cadre, legs) -> {
            var counts = new LinkedHashMap<String, Long>();
            counts.put("supplied", legs.supplied().officers);
            counts.put("received", legs.received().officers);
            counts.put("net", legs.supplied().officers - legs.received().officers);
            map.put(cadre.name(), counts);
        });
        return map;
    }

    /** Officers in PSUs of 25, exactly. */
    static BigDecimal inPsus(long officers) {
        return BigDecimal.valueOf(officers).divide(BigDecimal.valueOf(Formation.OFFICERS_PER_PSU));
    }

    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
