package muster.contract;

/** A deployment, such as {@code D-7K3M9QXA}. */
public record DeploymentId(String value) {

    public DeploymentId {
        Codes.require("D-[0-9A-Z]{8,16}", value, "a deployment");
    }

    public String tag() {
        return "deployment:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
