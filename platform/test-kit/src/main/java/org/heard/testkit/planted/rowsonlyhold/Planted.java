package org.heard.testkit.planted.rowsonlyhold;

import jakarta.enterprise.inject.Instance;

/** A row that fetches. */
@Planted.Entity
class Planted {

    private Instance<String> others;

    @interface Entity {}
}
