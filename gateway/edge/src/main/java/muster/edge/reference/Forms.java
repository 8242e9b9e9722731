package muster.edge.reference;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muster.edge.page.Days;
import muster.edge.timeline.Needed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what was filled in into the command it means, as far as it can be read. */
final class Forms {

    /** A command's body, or what of the form can't be read. */
    record Read(ObjectNode body, Map<String, String> wrong) {}

    static final Map<String, String> FORCE =
            Map.of("force", "Code", "name", "Name", "region", "Region");
    static final Map<String, String> REQUIREMENT =
            Map.of(
                    "basis", "Basis",
                    "effectiveFrom", "First day",
                    "psus", "PSUs",
                    "regionalPsus", "PSUs of the region",
                    "share", "Share",
                    "multiplier", "Multiplier",
                    "inspectors", "Inspectors",
                    "sergeants", "Sergeants",
                    "constables", "Constables");
    static final Map<String, String> POLICY =
            Map.of(
                    "skill", "Skill",
                    "validityMonths", "Months",
                    "effectiveFrom", "First day",
                    "force", "Force");

    static final Map<String, String> CADRE =
            Map.of(
                    "cadre", "Cadre",
                    "requires", "Skills",
                    "effectiveFrom", "First day",
                    "force", "Force");
    static final Map<String, String> TOURS =
            Map.of("begins", "Times", "effectiveFrom", "First day", "force", "Force");
    static final Map<String, String> REMINDERS =
            Map.of(
                    "kind", "Kind",
                    "times", "Times",
                    "effectiveFrom", "First day",
                    "force", "Force");
    static final Map<String, String> FATIGUE =
            Map.of(
                    "mostHoursIn7Days", "Hours",
                    "mostConsecutiveDays", "Days",
                    "leastRestHours", "Rest",
                    "mostDeploymentsIn12Months", "Deployments",
                    "effectiveFrom", "First day",
                    "force", "Force");
    static final Map<String, String> STRENGTH =
            Map.of("cadre", "Cadre", "officers", "Officers", "effectiveFrom", "First day");

    static final Map<String, String> WAVES = Map.of("effectiveFrom", "First day", "force", "Force");

    /** Of the waves on their form, in which each field's name ends with its own. */
    static final List<Integer> PLACES = List.of(1, 2, 3);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final List<String> TARGETS = List.of("inspectors", "sergeants", "constables");

    private final Filled form;
    private final ObjectNode body = MAPPER.createObjectNode();
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private Forms(Filled form) {
        this.form = form;
    }

    static Read force(Filled form) {
        var read = new Forms(form);
        read.code("force", "Enter a code of capital letters and digits, such as WMP");
        read.text("name", "Enter the name of the force");
        read.text("region", "Enter the region of the force");
        return read.done();
    }

    static Read requirement(Filled form, String force) {
        var read = new Forms(form);
        read.body.put("force", force);
        read.text("basis", "Choose a basis");
        read.day("effectiveFrom");
        read.whole("psus", read.body);
        read.whole("regionalPsus", read.body);
        read.percent("share");
        read.oneQuantity();
        read.whole("multiplier", read.body);
        if (TARGETS.stream().anyMatch(rank -> !form.value(rank).isEmpty())) {
            var targets = read.body.putObject("targets");
            for (var rank : TARGETS) {
                if (form.value(rank).isEmpty()) {
                    read.wrong.put(rank, "Give a target for each of the three ranks, or for none");
                } else {
                    read.whole(rank, targets);
                }
            }
        }
        return read.done();
    }

    static Read policy(Filled form) {
        var read = new Forms(form);
        read.text("skill", "Choose a skill");
        read.text("validityMonths", "Enter how many months an award lasts");
        read.whole("validityMonths", read.body);
        read.day("effectiveFrom");
        read.forceOrAll();
        return read.done();
    }

    /** The cadre's own skill, and those typed as codes. */
    static Read cadre(Filled form) {
        var read = new Forms(form);
        read.text("cadre", "Choose a cadre");
        var requires = read.body.putArray("requires");
        Stream.concat(
                        Stream.of(form.value("cadre")),
                        Stream.of(form.value("requires").toUpperCase(Locale.UK).split("[\\s,]+")))
                .filter(skill -> !skill.isEmpty())
                .distinct()
                .forEach(requires::add);
        read.day("effectiveFrom");
        read.forceOrAll();
        return read.done();
    }

    /** Local times at which tours of duty begin. */
    static Read tours(Filled form) {
        var read = new Forms(form);
        read.several(
                "begins",
                TIME,
                "Enter times with commas between, such as 07:00, 15:00, 23:00",
                (begins, time) -> begins.add(time.length() < "07:00".length() ? "0" + time : time));
        read.day("effectiveFrom");
        read.forceOrAll();
        return read.done();
    }

    /** Days or minutes, as the kind counts. */
    static Read reminders(Filled form) {
        var read = new Forms(form);
        read.text("kind", "Choose a kind");
        read.several(
                "times",
                NUMBER,
                "Enter whole numbers with commas between, such as 60, 30, 7",
                (times, time) -> times.add(Integer.parseInt(time)));
        read.day("effectiveFrom");
        read.forceOrAll();
        return read.done();
    }

    /** All four: what is set replaces all that held before. */
    static Read fatigue(Filled form) {
        var read = new Forms(form);
        for (var limit :
                List.of(
                        "mostHoursIn7Days",
                        "mostConsecutiveDays",
                        "leastRestHours",
                        "mostDeploymentsIn12Months")) {
            read.text(limit, "Enter a whole number");
            read.whole(limit, read.body);
        }
        read.day("effectiveFrom");
        read.forceOrAll();
        return read.done();
    }

    /** Those up to the last that says anything: they replace all that held before. */
    static Read waves(Filled form) {
        var read = new Forms(form);
        var waves = read.body.putArray("waves");
        int last =
                PLACES.stream()
                        .filter(place -> isSaid(form, place))
                        .mapToInt(p -> p)
                        .max()
                        .orElse(1);
        PLACES.stream().limit(last).forEach(place -> read.wave(place, waves.addObject()));
        read.day("effectiveFrom");
        read.forceOrAll();
        return read.done();
    }

    private static boolean isSaid(Filled form, int place) {
        return Stream.concat(
                        Stream.of("wave", "withinMinutes"),
                        Arrays.stream(Needed.values()).map(Needed::field))
                .anyMatch(field -> !form.value(field + place).isEmpty());
    }

    private void wave(int place, ObjectNode wave) {
        var name = form.value("wave" + place).toUpperCase(Locale.UK).replace(' ', '_');
        if (name.matches("[A-Z][A-Z0-9_]{0,29}")) {
            wave.put("wave", name);
        } else {
            wrong.put("wave" + place, "Name the wave, such as One hour");
        }
        if (form.value("withinMinutes" + place).isEmpty()) {
            wrong.put("withinMinutes" + place, "Enter within how many minutes of the call");
        }
        whole("withinMinutes" + place, wave, "withinMinutes");
        var needed = wave.putObject("needed");
        for (var each : Needed.values()) {
            whole(each.field() + place, needed, each.field());
        }
    }

    static Read strength(Filled form, String force) {
        var read = new Forms(form);
        read.body.put("force", force);
        read.text("cadre", "Choose a cadre");
        read.text("officers", "Enter how many officers the force is to have");
        read.whole("officers", read.body);
        read.day("numberFrom", "effectiveFrom");
        return read.done();
    }

    /** Either PSUs, or a share of the region's. */
    private void oneQuantity() {
        boolean psus = !form.value("psus").isEmpty();
        boolean region = !form.value("regionalPsus").isEmpty();
        boolean share = !form.value("share").isEmpty();
        if (psus == (region || share)) {
            wrong.putIfAbsent(
                    "psus", "Enter PSUs, or a share of the region’s PSUs: one of the two");
        } else if (share && !region) {
            wrong.putIfAbsent("regionalPsus", "Enter the PSUs of which this is a share");
        } else if (region && !share) {
            wrong.putIfAbsent("share", "Enter the share of the region’s PSUs");
        }
    }

    private Read done() {
        return new Read(body, wrong);
    }

    private void text(String field, String otherwise) {
        var value = form.value(field);
        if (value.isEmpty()) {
            wrong.put(field, otherwise);
        } else {
            body.put(field, value);
        }
    }

    private void code(String field, String otherwise) {
        text(field, otherwise);
        body.put(field, form.value(field).toUpperCase(Locale.UK));
    }

    private void forceOrAll() {
        if (!form.value("force").isEmpty()) {
            code("force", "Choose a force, or all");
        }
    }

    /** With commas between. */
    private void several(
            String field, Pattern one, String otherwise, BiConsumer<ArrayNode, String> put) {
        var list = body.putArray(field);
        for (var value : form.value(field).split(",", -1)) {
            if (one.matcher(value.strip()).matches()) {
                put.accept(list, value.strip());
            } else {
                wrong.put(field, otherwise);
            }
        }
    }

    private void day(String field) {
        day(field, field);
    }

    /** Where the page names the field otherwise than the command does. */
    private void day(String field, String meant) {
        var typed = Days.read(form.value(field));
        var day = typed.day();
        if (day != null) {
            body.put(meant, day.toString());
        } else {
            var error = typed.error();
            wrong.put(field, error == null ? "Enter the first day it holds" : error);
        }
    }

    private void whole(String field, ObjectNode into) {
        whole(field, into, field);
    }

    private void whole(String field, ObjectNode into, String meant) {
        var value = form.value(field);
        if (value.matches("\\d{1,9}")) {
            into.put(meant, Integer.parseInt(value));
        } else if (!value.isEmpty()) {
            wrong.put(field, "“" + value + "” is not a whole number. Enter one such as 12");
        }
    }

    private void percent(String field) {
        var value = form.value(field).replaceAll("\\s*%$", "");
        if (value.matches("\\d{1,9}(\\.\\d{1,8})?")) {
            body.put(field, new BigDecimal(value).movePointLeft(2).stripTrailingZeros());
        } else if (!value.isEmpty()) {
            wrong.put(field, "“" + value + "” is not a percentage. Enter one such as 55");
        }
    }
}
