package muster.contract;

/** An officer by first force and collar number, such as {@code WMP-1234}; kept on a transfer. */
public record OfficerId(String value) {

    public OfficerId {
        Codes.require("[A-Z][A-Z0-9]{1,9}-[A-Z0-9]{1,10}", value, "an officer");
    }

    public String tag() {
        return "officer:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
