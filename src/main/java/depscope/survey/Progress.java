package depscope.survey;

/** Told how far opening a tree has come; called from several threads, often. */
public interface Progress {
    Progress NONE = (step, done, total) -> true;

    /**
     * @param step what is being done, a few words for people
     * @param done how much of it
     * @param total of how much; 0 while that is not known
     * @return false to give up
     */
    boolean at(String step, int done, int total);
}
