package org.heard.notification;

/** The same, with the news that is regular as often as it is for everybody. */
public class NeighboursWithNews extends Neighbours {

    @Override
    String newsEveryWorkingDays() {
        return "10";
    }
}
