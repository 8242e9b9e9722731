package muster.standalone.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationCommands.ExtendQualifications;
import muster.contract.force.Basis;
import muster.contract.force.ForceCommands.RegisterForce;
import muster.contract.force.ForceCommands.SetRequirement;
import muster.contract.force.Targets;
import muster.contract.historicaid.AidUnit;
import muster.contract.historicaid.HistoricAidCommands.RecordHistoricAid;
import muster.contract.operation.LegalBasis;
import muster.contract.operation.OperationCommands.CloseOperation;
import muster.contract.operation.OperationCommands.OpenOperation;
import muster.contract.operation.OperationKind;

/** What the papers state, with where they state it. */
final class Papers {

    static final ForceId WMP = new ForceId("WMP");
    static final ForceId WARKS = new ForceId("WARKS");
    static final ForceId WMERCIA = new ForceId("WMERCIA");
    static final ForceId STAFFS = new ForceId("STAFFS");
    static final ForceId DCP = new ForceId("DCP");
    static final ForceId PSOS = new ForceId("PSOS");
    static final ForceId MPS = new ForceId("MPS");
    static final ForceId TVP = new ForceId("TVP");

    static final LocalDate BEGINNING = LocalDate.of(2013, 9, 1);

    private static final String MIDLANDS = "West Midlands";

    private Papers() {}

    static void tell(Timeline story) {
        forces(story);
        requirements(story);
        aidOfTheSpendingPeriod(story);
        extension(story);
        operations(story);
    }

    private static void forces(Timeline story) {
        story.on(BEGINNING, new RegisterForce(WMP, "West Midlands Police", MIDLANDS));
        story.on(BEGINNING, new RegisterForce(WARKS, "Warwickshire Police", MIDLANDS));
        story.on(BEGINNING, new RegisterForce(WMERCIA, "West Mercia Police", MIDLANDS));
        story.on(BEGINNING, new RegisterForce(STAFFS, "Staffordshire Police", MIDLANDS));
        story.on(BEGINNING, new RegisterForce(DCP, "Devon and Cornwall Police", "South West"));
        story.on(BEGINNING, new RegisterForce(PSOS, "Police Scotland", "Scotland"));
        story.on(BEGINNING, new RegisterForce(MPS, "Metropolitan Police Service", "London"));
        // Bletchley Park lies in its area, and an operation has a host
        story.on(BEGINNING, new RegisterForce(TVP, "Thames Valley Police", "South East"));
    }

    private static void requirements(Timeline story) {
        story.on(
                BEGINNING,
                whole(Basis.NATIONAL_MOBILISATION, BEGINNING, 21),
                "2014 Capacity, public order");
        story.on(BEGINNING, whole(Basis.LOCAL_NEED, BEGINNING, 75), "2014 Capacity, public order");
        var spontaneous = LocalDate.of(2016, 8, 1);
        story.on(spontaneous, whole(Basis.SPONTANEOUS_MUTUAL_AID, spontaneous, 19), "2016 p21");
        var share = LocalDate.of(2022, 1, 1);
        story.on(
                share,
                new SetRequirement(
                        WMP,
                        Basis.REGIONAL_SHARE,
                        share,
                        17,
                        null,
                        null,
                        null,
                        new Targets(54, 159, 1113)),
                "2022 p35-36: 17 PSUs, and 1326 to be trained, which is not 3 x 17 x 25");
        var newShare = LocalDate.of(2024, 1, 1);
        story.on(
                newShare,
                new SetRequirement(
                        WMP,
                        Basis.REGIONAL_SHARE,
                        newShare,
                        null,
                        32,
                        new BigDecimal("0.55"),
                        null,
                        null),
                "2024 p123-124");
    }

    private static SetRequirement whole(Basis basis, LocalDate from, int psus) {
        return new SetRequirement(WMP, basis, from, psus, null, null, null, null);
    }

    private static void aidOfTheSpendingPeriod(Timeline story) {
        var recorded = LocalDate.of(2014, 11, 3);
        var from = LocalDate.of(2011, 4, 1);
        var to = LocalDate.of(2013, 3, 31);
        var source = "2014 Connectivity, public order";
        story.on(
                recorded,
                new RecordHistoricAid(
                        ForceId.OTHER, WMP, null, from, to, AidUnit.PSU, 43, source, null),
                source);
        story.on(
                recorded,
                new RecordHistoricAid(
                        WMP, ForceId.OTHER, null, from, to, AidUnit.PSU, 21, source, null),
                source);
    }

    private static void extension(Timeline story) {
        story.on(
                LocalDate.of(2020, 3, 23),
                new ExtendQualifications(
                        "NPCC",
                        Skill.MANDATORY,
                        null,
                        LocalDate.of(2020, 3, 1),
                        LocalDate.of(2020, 9, 30),
                        Period.ofMonths(6)),
                "2021 p76");
    }

    private static void operations(Timeline story) {
        var g7 = new OperationId("G7");
        planned(story, g7, "G7 summit", DCP, LegalBasis.SECTION_24, "2021-06-05", "2021-06-14");
        supplied(story, g7, DCP, "2021-06-05", "2021-06-14", 258);
        var cop26 = new OperationId("COP26");
        planned(
                story,
                cop26,
                "United Nations climate conference",
                PSOS,
                LegalBasis.SECTION_98,
                "2021-10-31",
                "2021-11-13");
        supplied(story, cop26, PSOS, "2021-10-31", "2021-11-13", 552);
        planned(
                story,
                new OperationId("Golden Orb"),
                "The King's coronation",
                MPS,
                LegalBasis.SECTION_24,
                "2023-05-03",
                "2023-05-08");
        planned(
                story,
                new OperationId("Paladin"),
                "National conference on artificial intelligence, Bletchley Park",
                TVP,
                LegalBasis.SECTION_24,
                "2023-11-01",
                "2023-11-02");
        planned(
                story,
                new OperationId("Pelkin"),
                "Conservative Party conference",
                WMP,
                LegalBasis.SECTION_24,
                "2024-09-29",
                "2024-10-02");
    }

    private static void planned(
            Timeline story,
            OperationId operation,
            String name,
            ForceId host,
            LegalBasis legalBasis,
            String from,
            String to) {
        var first = LocalDate.parse(from);
        var last = LocalDate.parse(to);
        story.on(
                first.minusMonths(2),
                new OpenOperation(
                        operation,
                        name,
                        host,
                        OperationKind.PLANNED,
                        first,
                        last,
                        null,
                        null,
                        legalBasis));
        story.on(last.plusDays(14), new CloseOperation(operation, last.plusDays(1)));
    }

    private static void supplied(
            Timeline story,
            OperationId operation,
            ForceId host,
            String from,
            String to,
            int officers) {
        var last = LocalDate.parse(to);
        story.on(
                last.plusDays(2),
                new RecordHistoricAid(
                        WMP,
                        host,
                        operation,
                        LocalDate.parse(from),
                        last,
                        AidUnit.OFFICER,
                        officers,
                        "2022 p40",
                        null),
                "2022 p40");
    }

    /** The forces that have officers in the story besides West Midlands. */
    static List<ForceId> others() {
        return List.of(WARKS, WMERCIA, STAFFS, DCP, PSOS, MPS, TVP);
    }
}
