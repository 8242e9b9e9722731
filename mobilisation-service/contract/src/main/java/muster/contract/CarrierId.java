package muster.contract;

/** A personnel carrier by force and fleet number, such as {@code WMP-PC01}. */
public record CarrierId(String value) {

    public CarrierId {
        Codes.require("[A-Z][A-Z0-9]{1,9}-[A-Z0-9]{1,10}", value, "a carrier");
    }

    public String tag() {
        return "carrier:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
