package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Cadres from end to end: set, counted, asked for by the national centre, sent, and returned. */
class CadreIT {

    private static final String DAY = "2026-10-01";
    private static final String SPAN =
            "\"from\": \"2026-10-01T06:00:00Z\", \"to\": \"2026-10-01T18:00:00Z\"";

    @TempDir Path data;

    private Standalone standalone;
    private Caller admin;
    private Caller operator;

    @BeforeEach
    void twoForcesAndThreeLiaisonOfficers() throws Exception {
        standalone = Running.withoutStory(data);
        admin = new Caller(standalone.address(), "admin");
        operator = new Caller(standalone.address(), "operator");
        for (var force : new String[] {"WMP", "MPS"}) {
            admin.command(
                    "RegisterForce",
                    "{\"force\": \"%s\", \"name\": \"%s Police\", \"region\": \"Region\"}"
                            .formatted(force, force));
        }
        for (int i = 1; i <= 3; i++) {
            operator.command(
                    "RegisterOfficer",
                    "{\"officer\": \"WMP-%d\", \"force\": \"WMP\", \"rank\": \"CONSTABLE\"}"
                            .formatted(i));
            award(i, "POLICE_LIAISON");
            award(i, "OFFICER_SAFETY");
        }
        award(1, "FIRST_AID");
        award(2, "FIRST_AID");
    }

    @AfterEach
    void stop() {
        operator.close();
        admin.close();
        standalone.close();
    }

    private void award(int officer, String skill) {
        operator.command(
                "AccreditOfficer",
                "{\"officer\": \"WMP-%d\", \"skill\": \"%s\", \"awardedOn\": \"2026-09-01\"}"
                        .formatted(officer, skill));
    }

    private Caller.Answer national(int officer, boolean deployable, String on) {
        return operator.command(
                "SetNationalDeployable",
                """
                {"officer": "WMP-%d", "cadre": "POLICE_LIAISON", "deployable": %s, "on": "%s",
                 "reason": "Assessed"}
                """
                        .formatted(officer, deployable, on));
    }

    private JsonNode liaison(String query) {
        return admin.get("/api/cadres?force=WMP&" + query)
                .get("items")
                .valueStream()
                .filter(row -> row.get("cadre").asString().equals("POLICE_LIAISON"))
                .findFirst()
                .orElseThrow();
    }

    private static String numbers(JsonNode row) {
        return "%s of %s: %s in date, %s deployable, %s available, %s national, %s short"
                .formatted(
                        row.get("strength"),
                        row.get("setNumber"),
                        row.get("inDate"),
                        row.get("deployable"),
                        row.get("available"),
                        row.get("nationallyDeployable"),
                        row.get("shortfall"));
    }

    @Test
    void aCadreIsCountedAgainstItsSetNumberOnAnyDay() {
        admin.command(
                "SetCadreStrength",
                """
                {"force": "WMP", "cadre": "POLICE_LIAISON", "officers": 5,
                 "effectiveFrom": "2026-09-01"}
                """);
        long seen = national(1, true, "2026-09-15").sequence();
        assertThat(numbers(liaison("on=" + DAY + "&atLeast=" + seen)))
                .isEqualTo("3 of 5: 3 in date, 2 deployable, 2 available, 1 national, 3 short");
        assertThat(numbers(liaison("on=2026-09-10")))
                .isEqualTo("3 of 5: 3 in date, 2 deployable, 2 available, 0 national, 3 short");
        assertThat(numbers(liaison("on=2027-12-01")))
                .isEqualTo("3 of 5: 0 in date, 0 deployable, 0 available, 0 national, 5 short");
        seen =
                admin.command(
                                "SetCadre",
                                """
                                {"cadre": "POLICE_LIAISON", "effectiveFrom": "2026-09-20",
                                 "requires": ["POLICE_LIAISON", "OFFICER_SAFETY"], "force": "WMP"}
                                """)
                        .sequence();
        assertThat(liaison("on=" + DAY + "&atLeast=" + seen).get("deployable").asInt())
                .isEqualTo(3);
        assertThat(liaison("on=2026-09-19").get("deployable").asInt()).isEqualTo(2);
        var officers =
                admin.get("/api/cadres/WMP/POLICE_LIAISON/officers?on=2026-09-19").get("items");
        assertThat(officers).hasSize(3);
        assertThat(officers.get(2).get("reasons").toString())
                .contains("NEVER_HELD")
                .contains("FIRST_AID");
        assertThat(officers.get(0).get("lapses").get(0).get("on").asString())
                .isEqualTo("2027-09-01");
    }

    @Test
    void theNationalCentreIsSentTheCadresOwnAndTheLedgerCountsThem() {
        operator.command(
                "OpenOperation",
                """
                {"operation": "G7", "name": "Summit", "hostForce": "MPS", "kind": "PLANNED",
                 "from": "2026-09-30"}
                """);
        operator.command(
                "RequestCadre",
                """
                {"operation": "G7", "cadre": "POLICE_LIAISON", "officers": 2, "tier": "NPOCC", %s}
                """
                        .formatted(SPAN));
        var answer = "{\"request\": \"G7-1\", \"donorForce\": \"WMP\", \"officers\": 2}";
        operator.command("OfferUnits", answer);
        operator.command("CommitUnits", answer);
        var deploy =
                """
                {"operation": "G7", "request": "G7-1", "donorForce": "WMP",
                 "officers": ["WMP-1", "WMP-2"], %s}
                """
                        .formatted(SPAN);
        long seen = national(1, true, "2026-09-15").sequence();
        var refused = operator.send("DeployOfficers", deploy, null);
        assertThat(refused.status()).isEqualTo(409);
        var refusals = refused.body().get("refusals");
        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).get("officer").asString()).isEqualTo("WMP-2");
        assertThat(refusals.get(0).get("reasons").get(0).get("reason").asString())
                .isEqualTo("NOT_NATIONALLY_DEPLOYABLE");
        var proposal = admin.get("/api/requests/G7-1/proposal?donorForce=WMP&atLeast=" + seen);
        assertThat(proposal.get("proposed")).hasSize(1);
        assertThat(proposal.get("unavailable").get(0).get("reasons"))
                .isEqualTo(refusals.get(0).get("reasons"));

        national(2, true, "2026-09-15");
        seen = operator.command("DeployOfficers", deploy).sequence();
        var supplied =
                admin.get("/api/ledger?force=WMP&atLeast=" + seen)
                        .get("cadres")
                        .get("POLICE_LIAISON")
                        .get("supplied");
        assertThat(supplied.asInt()).isEqualTo(2);
        assertThat(liaison("on=" + DAY + "&atLeast=" + seen).get("available").asInt()).isZero();
        assertThat(liaison("on=2026-10-02").get("available").asInt()).isEqualTo(2);
        var officer = admin.get("/api/officers/WMP-2?atLeast=" + seen).get("cadres").get(0);
        assertThat(officer.get("nationallyDeployable").asBoolean()).isTrue();
    }

    @Test
    void theReturnIsTheSameAsJsonAndAsCsv() throws Exception {
        long seen = national(1, true, "2026-09-15").sequence();
        var rows =
                admin.get("/api/capability-return?force=WMP&on=" + DAY + "&atLeast=" + seen)
                        .get("items");
        var psus = rows.get(0);
        assertThat(psus.get("capability").asString()).isEqualTo("PSU");
        var liaison =
                rows.valueStream()
                        .filter(r -> r.get("capability").asString().equals("POLICE_LIAISON"))
                        .findFirst()
                        .orElseThrow();
        assertThat(liaison.get("deployable").asInt()).isEqualTo(2);
        var csv =
                admin.client()
                        .send(
                                admin.request(
                                                "/api/capability-return?format=csv&force=WMP&on="
                                                        + DAY)
                                        .GET()
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        assertThat(csv.lines()).hasSize(rows.size() + 1);
        assertThat(csv)
                .contains("WMP,WMP Police,Region,2026-10-01,POLICE_LIAISON,OFFICER,,3,3,2,2,1,");
    }

    @Test
    void whatCadresAskForIsTheAdministratorsToSet() {
        var set =
                """
                {"cadre": "CBRN", "requires": ["CBRN"], "effectiveFrom": "2026-01-01"}
                """;
        assertThat(operator.send("SetCadre", set, null).status()).isEqualTo(403);
        long seen = admin.command("SetCadre", set).sequence();
        var sets =
                admin.get("/api/skill-sets?atLeast=" + seen)
                        .get("items")
                        .valueStream()
                        .filter(s -> s.get("cadre").asString().equals("CBRN"))
                        .toList();
        assertThat(sets).hasSize(2);
        assertThat(sets.get(0).get("default").asBoolean()).isTrue();
        assertThat(sets.get(0).get("inForce").asBoolean()).isFalse();
        assertThat(sets.get(1).get("requires").toString()).isEqualTo("[\"CBRN\"]");
        admin.get("/api/operations?atLeast=" + seen);
        assertThat(admin.get("/api/history?skillSets=true").get("items")).hasSize(1);
    }

    @Test
    void theFeedTellsTheStatusAndNotTheReason() {
        national(1, true, "2026-09-15");
        var event = admin.get("/api/feed?types=NationalDeployableSet&limit=10").get(0);
        assertThat(event.get("subject").asString()).isEqualTo("WMP-1");
        assertThat(event.get("source").asString()).isEqualTo("/muster/WMP");
        assertThat(event.get("data").has("reason")).isFalse();
        assertThat(event.get("data").get("deployable").asBoolean()).isTrue();
    }
}
