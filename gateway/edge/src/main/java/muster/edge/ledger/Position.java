package muster.edge.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import muster.edge.ledger.Ledger.Amounts;

/** Where a force stands, in words. */
final class Position {

    private Position() {}

    /** Such as "Net recipient of 22 PSUs", or in PSU equivalents where officers are among it. */
    static String words(String position, Amounts net) {
        return switch (position) {
            case "NET_PROVIDER" -> "Net provider of " + amount(net);
            case "NET_RECIPIENT" -> "Net recipient of " + amount(net);
            default -> "Balanced: as much supplied as received";
        };
    }

    private static String amount(Amounts net) {
        boolean psusAlone = net.OFFICER().signum() == 0;
        var number = net.EQUIVALENT().abs().stripTrailingZeros();
        var one = number.compareTo(BigDecimal.ONE) == 0;
        if (psusAlone) {
            return number.toPlainString() + (one ? " PSU" : " PSUs");
        }
        return number.toPlainString() + (one ? " PSU equivalent" : " PSU equivalents") + parts(net);
    }

    /** What the equivalents are made of. */
    private static String parts(Amounts net) {
        var parts = new ArrayList<String>();
        add(parts, net.PSU(), "PSU");
        add(parts, net.OFFICER(), "officer");
        return " (net " + String.join(", ", parts) + ")";
    }

    private static void add(List<String> parts, BigDecimal amount, String one) {
        if (amount.signum() != 0) {
            var plain = amount.abs().stripTrailingZeros().toPlainString();
            parts.add(
                    plain
                            + " "
                            + (plain.equals("1") ? one : one + "s")
                            + (amount.signum() > 0 ? " supplied" : " received"));
        }
    }
}
