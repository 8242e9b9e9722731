package muster.edge.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import muster.edge.page.Uk;
import muster.edge.page.Words;
import muster.edge.problem.Refused;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a line could go on with: words of the grammar, and codes of what is registered. */
@Component
final class Completions {

    private static final int MOST = 12;
    private static final int LOOKED_AT = 200;

    /** In the order in which an operator needs them, and in lower case as they are typed. */
    private static final List<String> SKILLS =
            List.of(
                    "public_order_level_2",
                    "public_order_level_1",
                    "public_order_level_3",
                    "first_aid",
                    "officer_safety",
                    "fitness_test",
                    "carrier_driver",
                    "psu_commander",
                    "police_liaison",
                    "evidence_gatherer",
                    "public_order_medic",
                    "protest_removal",
                    "protest_removal_at_height",
                    "mounted",
                    "dog_handler",
                    "aep",
                    "tactical_adviser",
                    "gold_commander",
                    "silver_commander",
                    "bronze_commander",
                    "cbrn",
                    "casualty_bureau",
                    "disaster_victim_identification",
                    "afo",
                    "arv",
                    "sfo",
                    "ctsfo");

    private static final List<String> COMMANDS =
            List.of("gold", "silver", "bronze", "tactical_adviser");

    static final List<String> EVENTS =
            List.of("conference", "football", "concert", "protest", "ceremonial", "other");

    private static final List<String> RANKS = List.of("constable", "sergeant", "inspector");

    /** Days for which a course that is over may still be entered. */
    private static final int RECENT = 30;

    /**
     * What may stand in place of the part of the line from one place to its end.
     *
     * @param expected the same in words
     */
    record Offered(int from, String expected, List<Option> options) {

        Offered {
            options = List.copyOf(options);
        }
    }

    /**
     * @param text what is taken into the line
     * @param label what says which it is, if the text does not
     */
    record Option(String text, @Nullable String label) {}

    private record Force(String force, String name) {}

    private record Operation(String operation, String name) {}

    private record Course(
            String course, List<String> skills, LocalDate from, String state, int free) {}

    private record Calendar(List<Entry> entries) {}

    private record Entry(List<Demand> demands) {}

    private record Demand(String demand, String name, LocalDate from) {}

    private record Request(
            String request, String unit, int requested, int unfilled, List<Donor> donors) {}

    private record Donor(String donorForce) {}

    private record Named(String officer, String rank) {}

    private record Carrier(String carrier, @Nullable String location) {}

    private final Ask ask;
    private final Mobilisations mobilisations;
    private final Words words;
    private final Uk uk;

    Completions(Ask ask, Mobilisations mobilisations, Words words, Uk uk) {
        this.ask = ask;
        this.mobilisations = mobilisations;
        this.words = words;
        this.uk = uk;
    }

    /** After a line up to the cursor. */
    Mono<Offered> of(Authentication caller, String line) {
        var tokens = Tokens.of(line).words();
        // the word the cursor touches is still being typed
        var typing =
                !tokens.isEmpty() && tokens.getLast().getStopIndex() + 1 == line.length()
                        ? tokens.getLast()
                        : null;
        var before = typing == null ? tokens : tokens.subList(0, tokens.size() - 1);
        var expected = Expected.after(before.stream().map(Token::getType).toList());
        int from = typing == null ? line.length() : typing.getStartIndex();
        if (expected.understood() < before.size()) {
            return Mono.just(new Offered(from, "", List.of()));
        }
        var typed = typing == null ? "" : typing.getText().toLowerCase(Locale.UK);
        var keywords =
                keywords(before, expected.next()).stream()
                        .filter(word -> word.startsWith(typed))
                        .map(word -> new Option(word, title(before, word)))
                        .toList();
        return codes(caller, before, expected.next(), typed)
                .take(MOST)
                .collectList()
                .map(codes -> {
                    var options = new ArrayList<>(codes);
                    options.addAll(keywords);
                    options.removeIf(option -> option.text().equalsIgnoreCase(typed));
                    return new Offered(
                            from,
                            Tokens.list(expected.next()),
                            options.subList(
                                    0, Math.min(options.size(), before.isEmpty() ? 30 : 2 * MOST)));
                })
                // a word that can't be looked up can still be typed
                .onErrorReturn(Refused.class, new Offered(from, "", keywords));
    }

    private static Set<String> keywords(List<Token> before, Set<Expected.Next> next) {
        var said = before.stream().map(Token::getType).toList();
        var keywords = new LinkedHashSet<String>();
        for (var each : next) {
            var isWord =
                    switch (each.type()) {
                        case Token.EOF,
                                LineParser.WORD,
                                LineParser.CODE,
                                LineParser.NUMBER,
                                LineParser.QUOTED,
                                LineParser.TIME,
                                LineParser.DATE,
                                LineParser.CHOICE,
                                LineParser.DEPLOYMENT,
                                LineParser.MOBILISATION,
                                LineParser.BST,
                                LineParser.GMT,
                                LineParser.REASON,
                                LineParser.PSU,
                                LineParser.OFFICERS ->
                                false;
                        default -> true;
                    };
            if (isWord && !said.contains(each.type())) {
                keywords.add(Tokens.keyword(each.type()));
            }
        }
        return keywords;
    }

    private static @Nullable String title(List<Token> before, String word) {
        return before.isEmpty() ? Verb.valueOf(word.toUpperCase(Locale.ROOT)).title() : null;
    }

    private Flux<Option> codes(
            Authentication caller, List<Token> before, Set<Expected.Next> next, String typed) {
        var parts = new LinkedHashSet<Integer>();
        next.stream()
                .filter(n -> n.type() == LineParser.WORD || n.type() == LineParser.CODE)
                .forEach(n -> parts.add(n.rule()));
        return Flux.fromIterable(parts)
                .concatMap(part ->
                        switch (part) {
                            case LineParser.RULE_operation -> operations(caller);
                            case LineParser.RULE_request -> requests(caller);
                            case LineParser.RULE_purpose ->
                                    requests(caller).concatWith(operations(caller));
                            case LineParser.RULE_course -> courses(caller);
                            case LineParser.RULE_demand -> demands(caller);
                            case LineParser.RULE_eventKind ->
                                    Flux.fromIterable(EVENTS).map(kind -> new Option(kind, null));
                            case LineParser.RULE_command ->
                                    Flux.fromIterable(COMMANDS).map(role -> new Option(role, null));
                            case LineParser.RULE_rank ->
                                    Flux.fromIterable(RANKS).map(rank -> new Option(rank, null));
                            case LineParser.RULE_force -> forces(caller, before);
                            case LineParser.RULE_officer -> officers(caller, before, typed);
                            case LineParser.RULE_wave ->
                                    mobilisations
                                            .waves(caller, before)
                                            .map(wave ->
                                                    new Option(
                                                            wave.wave().toLowerCase(Locale.ROOT),
                                                            "within "
                                                                    + words.count(
                                                                            wave.withinMinutes(),
                                                                            "minute")));
                            case LineParser.RULE_carrier -> carriers(caller, before, typed);
                            case LineParser.RULE_skill ->
                                    Flux.fromIterable(SKILLS)
                                            .map(skill ->
                                                    new Option(
                                                            skill,
                                                            words.skill(
                                                                    skill.toUpperCase(
                                                                            Locale.ROOT))));
                            default -> Flux.<Option>empty();
                        })
                .filter(option -> matches(option, typed));
    }

    private static boolean matches(Option option, String typed) {
        var sought = typed.startsWith("\"") ? typed.substring(1) : typed;
        var text = option.text().toLowerCase(Locale.UK);
        var bare = text.startsWith("\"") ? text.substring(1) : text;
        return bare.startsWith(sought)
                || (sought.length() > 2
                        && option.label() != null
                        && option.label().toLowerCase(Locale.UK).contains(sought));
    }

    private Flux<Option> operations(Authentication caller) {
        return ask.list(
                        caller,
                        Address.of("/api/operations")
                                .with("state", "OPEN")
                                .with("limit", LOOKED_AT),
                        Operation.class)
                .flatMapIterable(found -> found.items())
                .map(found -> new Option(quoted(found.operation()), found.name()));
    }

    private Flux<Option> courses(Authentication caller) {
        var lately = Address.of("/api/courses").with("from", uk.today().minusDays(RECENT));
        return ask.list(caller, lately, Course.class)
                .flatMapIterable(found -> found.items())
                .filter(found -> !found.state().equals("CANCELLED"))
                .map(found ->
                        new Option(
                                found.course(),
                                uk.day(found.from())
                                        + ", "
                                        + words.within(found.skills().getFirst())
                                        + ", "
                                        + found.free()
                                        + " free"));
    }

    private Flux<Option> demands(Authentication caller) {
        return ask.one(caller, Address.of("/api/demand"), Calendar.class)
                .flatMapIterable(Calendar::entries)
                .flatMapIterable(Entry::demands)
                .map(found ->
                        new Option(found.demand(), found.name() + ", " + uk.day(found.from())));
    }

    private Flux<Option> requests(Authentication caller) {
        return ask.list(
                        caller,
                        Address.of("/api/requests").with("open", true).with("limit", LOOKED_AT),
                        Request.class)
                .flatMapIterable(found -> found.items())
                .map(found ->
                        new Option(
                                quoted(found.request()),
                                words.count(
                                                found.requested(),
                                                found.unit().equals("PSU") ? "PSU" : "officer")
                                        + ", "
                                        + found.unfilled()
                                        + " unfilled"));
    }

    /** Those that have answered the request of the line come first. */
    private Flux<Option> forces(Authentication caller, List<Token> before) {
        var all = ask.list(caller, Address.of("/api/forces").with("limit", LOOKED_AT), Force.class);
        var request = request(before);
        var answered =
                request == null
                        ? Mono.just(List.<String>of())
                        : ask.one(
                                        caller,
                                        Address.of("/api/requests/{request}", request),
                                        Request.class)
                                .map(found ->
                                        found.donors().stream().map(Donor::donorForce).toList())
                                .onErrorReturn(Refused.class, List.of());
        return Mono.zip(answered, all)
                .flatMapIterable(found -> {
                    var options = new ArrayList<Option>();
                    var donors = found.getT1();
                    found.getT2().items().stream()
                            .sorted(Comparator.comparing(force -> !donors.contains(force.force())))
                            .forEach(force -> options.add(new Option(force.force(), force.name())));
                    return options;
                });
    }

    private static @Nullable String request(List<Token> before) {
        return before.size() > 1 && before.get(1).getType() == LineParser.CODE
                ? before.get(1).getText()
                : null;
    }

    /** The force that the code being typed names, or the word of the line at a place. */
    private static @Nullable String force(List<Token> before, String typed, int place) {
        return typed.contains("-")
                ? typed.substring(0, typed.indexOf('-')).toUpperCase(Locale.ROOT)
                : before.size() > place && before.get(place).getType() == LineParser.WORD
                        ? before.get(place).getText().toUpperCase(Locale.ROOT)
                        : null;
    }

    private static List<String> said(List<Token> before) {
        return before.stream().map(token -> token.getText().toUpperCase(Locale.ROOT)).toList();
    }

    private Flux<Option> carriers(Authentication caller, List<Token> before, String typed) {
        var force = force(before, typed, 1);
        if (force == null) {
            return Flux.empty();
        }
        var said = said(before);
        return ask.list(caller, Address.of("/api/fleet/{force}/carriers", force), Carrier.class)
                .flatMapIterable(found -> found.items())
                .filter(found -> !said.contains(found.carrier()))
                .map(found -> new Option(found.carrier(), found.location()));
    }

    private Flux<Option> officers(Authentication caller, List<Token> before, String typed) {
        var force = force(before, typed, 2);
        if (force == null) {
            return Flux.empty();
        }
        var said = said(before);
        var all =
                ask.list(
                                caller,
                                Address.of("/api/readiness/{force}/officers", force)
                                        .with("startsWith", typed.toUpperCase(Locale.ROOT))
                                        .with("limit", LOOKED_AT),
                                Named.class)
                        .flatMapIterable(found -> found.items());
        return mobilisations
                .officers(caller, before)
                .map(found -> new Named(found.officer(), found.rank()))
                .switchIfEmpty(all)
                .filter(found -> !said.contains(found.officer()))
                .map(found -> new Option(found.officer(), words.rank(found.rank())));
    }

    private static String quoted(String code) {
        return code.contains(" ") ? '"' + code + '"' : code;
    }
}
