package muster.contract;

/** What somebody wants to be done. Sealed per capability; {@link Catalogue} lists all of them. */
public interface Command {}
