package org.heard.testkit.planted.reactiveandblockingdatabaseaccessstayapart;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;

/** A class that reads in both ways. */
class Planted {

    Uni<?> read(Connection connection) {
        return Panache.getSession();
    }
}
