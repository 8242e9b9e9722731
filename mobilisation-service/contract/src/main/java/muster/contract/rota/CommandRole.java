package muster.contract.rota;

import muster.contract.Skill;

/** What a force has covered at all times (board papers of 2022, paragraph 39, and 2024, 128). */
public enum CommandRole {
    GOLD(Skill.GOLD_COMMANDER),
    SILVER(Skill.SILVER_COMMANDER),
    BRONZE(Skill.BRONZE_COMMANDER),
    TACTICAL_ADVISER(Skill.TACTICAL_ADVISER);

    private final Skill skill;

    CommandRole(Skill skill) {
        this.skill = skill;
    }

    /** What whoever takes the role is accredited in; a higher command does not include a lower. */
    public Skill skill() {
        return skill;
    }
}
