package routes.job;

/** Tells the queue that there is work, so that nobody has to wait for the next look into the ledger. */
public interface WorkAnnouncer {
    /**
     * The job's row is committed. A queue that can't be told is no failure here: work that is due is announced again.
     */
    void jobAccepted(String jobId);
}
