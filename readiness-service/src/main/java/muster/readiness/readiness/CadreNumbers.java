package muster.readiness.readiness;

import static muster.contract.Skill.PROTEST_REMOVAL;
import static muster.contract.Skill.PROTEST_REMOVAL_AT_HEIGHT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.cadre.Cadres;
import muster.readiness.readiness.Answer.Readiness;
import muster.readiness.readiness.Forces.Force;
import muster.readiness.readiness.Numbers.When;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;

/** Adds up the series of cadres: every number of a force's cadres on a day. */
final class CadreNumbers {

    /**
     * A cadre of a force.
     *
     * @param requires what it asks for on the day
     * @param setNumber how many the force is to have; absent where nothing is set
     * @param strength in the cadre, in date or not
     * @param inDate in the cadre's own skill
     * @param deployable in date in all that the cadre asks for
     * @param available deployable, and neither absent nor deployed at any moment of the day
     * @param nationallyDeployable deployable, and with the status
     * @param shortfall of the deployable against the set number, never below none
     * @param matrix of protest removal alone
     */
    record Row(
            ForceId force,
            String name,
            String region,
            Skill cadre,
            LocalDate on,
            List<Skill> requires,
            @Nullable Integer setNumber,
            int strength,
            int inDate,
            int deployable,
            int available,
            int nationallyDeployable,
            @Nullable Integer shortfall,
            @Nullable Matrix matrix) {}

    /** Deployable officers of protest removal, each once: by whether they work at height. */
    record Matrix(Split atHeight, Split notAtHeight) {}

    /** By whether they have the national status. */
    record Split(int national, int local) {}

    /**
     * What a force can do, one thing of it: {@code PSU}, or a cadre by its skill.
     *
     * @param unit what is counted: PSUs, or officers
     * @param setNumber PSUs that are owed, or officers the force is to have
     * @param strength PSUs that the trained form, or officers in the cadre
     * @param deployable PSUs that can be formed, or deployable officers
     * @param inDate null for PSUs
     * @param nationallyDeployable null for PSUs, which have no such status
     */
    @JsonInclude(JsonInclude.Include.ALWAYS) // the return has the same columns whatever is known
    record Capability(
            ForceId force,
            String name,
            String region,
            LocalDate on,
            String capability,
            Unit unit,
            @Nullable BigDecimal setNumber,
            int strength,
            @Nullable Integer inDate,
            int deployable,
            int available,
            @Nullable Integer nationallyDeployable,
            @Nullable BigDecimal shortfall) {}

    enum Unit {
        PSU,
        OFFICER
    }

    private final Snapshot snapshot;

    CadreNumbers(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** A row for each force and cadre. */
    List<Row> of(List<Force> forces, LocalDate on) {
        var keys = forces.stream().map(f -> f.force().value()).toList();
        var sums = snapshot.getAll(CadreSeries.SUMS, keys);
        var years =
                snapshot.getAll(
                        CadreSeries.YEARS,
                        forces.stream().map(f -> Series.key(f.force(), on.getYear())).toList());
        var cadres = CadreRoutes.cadres(snapshot);
        var setNumbers = snapshot.getAll(CadreSettings.SET_NUMBERS, keys);
        var rows = new ArrayList<Row>();
        for (var force : forces) {
            var key = force.force().value();
            var numbers =
                    CadreSeries.on(
                            on, sums.get(key), years.get(Series.key(force.force(), on.getYear())));
            var set = setNumbers.getOrDefault(key, CadreSettings.SetNumbers.NONE);
            for (var cadre : Cadres.ALL) {
                rows.add(
                        row(
                                force,
                                cadre,
                                on,
                                cadres.requires(cadre, force.force(), on),
                                set.on(on, cadre),
                                numbers));
            }
        }
        return rows;
    }

    private static Row row(
            Force force,
            Skill cadre,
            LocalDate on,
            List<Skill> requires,
            @Nullable Integer setNumber,
            Map<Skill, int[]> numbers) {
        int deployable = number(numbers, cadre, CadreNumber.DEPLOYABLE);
        return new Row(
                force.force(),
                force.name(),
                force.region(),
                cadre,
                on,
                requires,
                setNumber,
                number(numbers, cadre, CadreNumber.STRENGTH),
                number(numbers, cadre, CadreNumber.IN_DATE),
                deployable,
                number(numbers, cadre, CadreNumber.AVAILABLE),
                number(numbers, cadre, CadreNumber.NATIONALLY_DEPLOYABLE),
                setNumber == null ? null : Math.max(0, setNumber - deployable),
                cadre == PROTEST_REMOVAL ? matrix(numbers) : null);
    }

    private static Matrix matrix(Map<Skill, int[]> numbers) {
        return new Matrix(
                split(
                        number(numbers, PROTEST_REMOVAL_AT_HEIGHT, CadreNumber.DEPLOYABLE),
                        number(
                                numbers,
                                PROTEST_REMOVAL_AT_HEIGHT,
                                CadreNumber.NATIONALLY_DEPLOYABLE)),
                split(
                        number(numbers, PROTEST_REMOVAL, CadreNumber.NOT_AT_HEIGHT),
                        number(numbers, PROTEST_REMOVAL, CadreNumber.NOT_AT_HEIGHT_NATIONALLY)));
    }

    private static Split split(int all, int national) {
        return new Split(national, all - national);
    }

    private static int number(Map<Skill, int[]> numbers, Skill cadre, CadreNumber number) {
        var counts = numbers.get(cadre);
        return counts == null ? 0 : counts[number.place()];
    }

    /** Of each force its PSUs, then every cadre: what the national centre is told. */
    List<Capability> capabilities(List<Force> forces, LocalDate on) {
        var psus = new Numbers(snapshot).of(forces, new When(on, null), false);
        var rows = of(forces, on);
        var capabilities = new ArrayList<Capability>();
        for (var force : psus) {
            capabilities.add(psus(force, on));
            rows.stream()
                    .filter(row -> row.force().equals(force.force()))
                    .map(CadreNumbers::officers)
                    .forEach(capabilities::add);
        }
        return capabilities;
    }

    private static Capability psus(Readiness force, LocalDate on) {
        var required = force.requirement();
        int formable = force.deployable().psus();
        return new Capability(
                force.force(),
                force.name(),
                force.region(),
                on,
                "PSU",
                Unit.PSU,
                required == null ? null : required.psus(),
                force.trained().psus(),
                null,
                formable,
                force.available().psus(),
                null,
                required == null
                        ? null
                        : required.psus()
                                .subtract(BigDecimal.valueOf(formable))
                                .max(BigDecimal.ZERO));
    }

    private static Capability officers(Row row) {
        return new Capability(
                row.force(),
                row.name(),
                row.region(),
                row.on(),
                row.cadre().name(),
                Unit.OFFICER,
                decimal(row.setNumber()),
                row.strength(),
                row.inDate(),
                row.deployable(),
                row.available(),
                row.nationallyDeployable(),
                decimal(row.shortfall()));
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
