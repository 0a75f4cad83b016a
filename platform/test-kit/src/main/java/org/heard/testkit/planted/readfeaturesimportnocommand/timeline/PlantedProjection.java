package org.heard.testkit.planted.readfeaturesimportnocommand.timeline;

import org.heard.testkit.planted.readfeaturesimportnocommand.complaint.command.Command;

/** A read side that commands. */
class PlantedProjection {

    Command next(String id) {
        return new Command(id);
    }
}
