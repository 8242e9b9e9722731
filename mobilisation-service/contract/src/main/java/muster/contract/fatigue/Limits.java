package muster.contract.fatigue;

import muster.contract.Checks;

/**
 * What an officer may come to without a warning. Reaching a limit is not over it.
 *
 * @param mostHoursIn7Days away from the force, not on duty: nobody records when those away sleep
 * @param mostConsecutiveDays local days with any time away
 * @param leastRestHours between coming home and going again
 */
public record Limits(
        int mostHoursIn7Days,
        int mostConsecutiveDays,
        int leastRestHours,
        int mostDeploymentsIn12Months) {

    /**
     * Muster's own, as no board paper gives any, taken from the Working Time Regulations 1998.
     * Their week of 48 hours is four tours of duty of twelve, and each takes a day away: 96 hours.
     * A day off in seven leaves six together, and rest between two days is 11 hours. Twelve
     * deployments are one a month, after no rule but what can be shared.
     */
    public static final Limits USUAL = new Limits(96, 6, 11, 12);

    private static final int HOURS_OF_7_DAYS = 7 * 24;
    private static final int LONGEST_REST = 14 * 24;
    private static final int DAYS_OF_YEAR = 366;

    static void check(
            Checks checks,
            Integer mostHoursIn7Days,
            Integer mostConsecutiveDays,
            Integer leastRestHours,
            Integer mostDeploymentsIn12Months) {
        within(checks, "mostHoursIn7Days", mostHoursIn7Days, 1, HOURS_OF_7_DAYS);
        within(checks, "mostConsecutiveDays", mostConsecutiveDays, 1, DAYS_OF_YEAR);
        within(checks, "leastRestHours", leastRestHours, 0, LONGEST_REST);
        within(checks, "mostDeploymentsIn12Months", mostDeploymentsIn12Months, 1, DAYS_OF_YEAR);
    }

    private static void within(Checks checks, String field, Integer value, int least, int most) {
        checks.present(field, value)
                .must(
                        value == null || (value >= least && value <= most),
                        field,
                        "must be a whole number from " + least + " to " + most);
    }
}
