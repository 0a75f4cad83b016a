package org.heard.bench;

/** Who is measured: something that takes complaints on and takes them further. */
interface Subject extends AutoCloseable {

    String name();

    /** Takes on one complaint; returns when it is stored. */
    void lodge();

    /** Brings so many complaints to where {@link #move} can take them further. */
    void prepareMoves(int count) throws InterruptedException;

    /** Takes one of the prepared complaints to its next stage, each once. */
    void move(int number);

    /** Waits until everything that follows from what was stored is done, too. */
    default void settle() {}

    /** Checks that nothing is lost or doubled; throws if something is. */
    default void verify() {}

    @Override
    void close();
}
