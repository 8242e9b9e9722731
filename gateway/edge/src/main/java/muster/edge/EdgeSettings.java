package muster.edge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What has to be known at start.
 *
 * @param mobilisationUrl where commands are answered
 * @param readinessUrl where everything else of the API is answered
 * @param internalSecret what the services know the edge by
 * @param data the folder the file of passwords is in
 * @param password for all four users; without it, or blank, each has one of its own, in the file
 * @param publicUrl how callers reach the edge; with https, cookies are for https alone
 */
@Validated
@ConfigurationProperties("muster.edge")
public record EdgeSettings(
        @NotNull URI mobilisationUrl,
        @NotNull URI readinessUrl,
        @NotNull @Size(min = 16, message = "has at least 16 characters") String internalSecret,
        @DefaultValue("data") Path data,
        @Nullable @Size(max = 72, message = "has at most 72 characters") String password,
        @Nullable URI publicUrl) {

    /** Whether callers come by https. */
    public boolean secure() {
        return publicUrl != null && "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    @Override
    public String toString() {
        return "EdgeSettings[" + mobilisationUrl + ", " + readinessUrl + ", " + data + "]";
    }
}
