package io.releasegate.badinput;

/** Something that is wrong before a command is typed. */
interface Trouble {

    /**
     * Brings it about.
     *
     * @return takes it away again, so that what is left can be looked at
     */
    Relief bring(Scene scene) throws Exception;

    /** Ends a trouble. */
    interface Relief extends AutoCloseable {
        Relief NOTHING_TO_DO = () -> {};
    }
}
