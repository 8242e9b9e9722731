package muster.readiness;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the service needs to know.
 *
 * @param mongo where MongoDB is, as a connection string
 * @param publicUrl where the gateway is reached, the base of the feed's {@code dataschema}
 * @param internalSecret what the gateway shows, at least 16 characters
 */
@ConfigurationProperties("muster.readiness")
record Settings(
        @DefaultValue("mongodb://127.0.0.1:27017") String mongo,
        @DefaultValue("muster-log") String logDatabase,
        @DefaultValue("muster-views") String viewsDatabase,
        @DefaultValue("muster-personal") String personalDatabase,
        String internalSecret,
        @DefaultValue("http://127.0.0.1:8080") String publicUrl) {

    @Override
    public String toString() {
        return "Settings[" + logDatabase + ", " + viewsDatabase + ", " + personalDatabase + "]";
    }
}
