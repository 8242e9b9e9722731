package muster.readiness.operations;

/**
 * How far the officers of a deployment are, or of several: each as it was recorded.
 *
 * @param deployed sent, also those who are home again
 * @param released by the host, or home without that
 */
record Progress(int deployed, int mustered, int released, int returned) {

    static final Progress NONE = new Progress(0, 0, 0, 0);
}
