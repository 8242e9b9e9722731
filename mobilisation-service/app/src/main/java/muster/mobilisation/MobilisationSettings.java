package muster.mobilisation;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the write side is told at start.
 *
 * @param mongo connection string
 * @param logDatabase the commit log's
 * @param personalDatabase names and contact details
 * @param internalSecret shared with the gateway, at least 16 characters
 */
@ConfigurationProperties("muster.mobilisation")
record MobilisationSettings(
        String mongo, String logDatabase, String personalDatabase, String internalSecret) {}
