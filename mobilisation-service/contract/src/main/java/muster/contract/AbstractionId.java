package muster.contract;

/** An officer's absence: the officer's code and a running number, such as {@code WMP-1234-A2}. */
public record AbstractionId(String value) {

    public AbstractionId {
        Codes.require(
                "[A-Z][A-Z0-9]{1,9}-[A-Z0-9]{1,10}-A[1-9][0-9]{0,8}", value, "an abstraction");
    }

    public static AbstractionId of(OfficerId officer, int number) {
        return new AbstractionId(officer + "-A" + number);
    }

    public OfficerId officer() {
        return new OfficerId(value.substring(0, value.lastIndexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}
