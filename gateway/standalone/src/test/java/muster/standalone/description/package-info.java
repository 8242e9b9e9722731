/**
 * Writes what the gateway serves about itself: OpenAPI, AsyncAPI, and a JSON schema for every
 * event, from the records of the contract and of the answers. {@code DescriptionTest} holds the
 * files against the code, {@code OpenApiIT} against what is really answered.
 */
package muster.standalone.description;
