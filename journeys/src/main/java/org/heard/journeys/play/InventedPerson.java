package org.heard.journeys.play;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Somebody who does not exist, under a name nobody has.
 *
 * @param house and street, which are nowhere
 * @param codeWord what a caller must say before this person listens
 */
record InventedPerson(String name, String email, String house, String codeWord) {

    /** Under which the player enters people in the register. */
    static final String REGISTERED = "Wistromel Ashquibble";

    private static final List<String> FIRST = List.of(
            "Abrindle",
            "Bolvina",
            "Corrimple",
            "Dwendolet",
            "Elquorin",
            "Fimblewyn",
            "Garrowick",
            "Hesperwyn",
            "Illyvandra",
            "Jorrimund",
            "Kestrimel",
            "Lumbrelle",
            "Morvelline",
            "Nymbolt",
            "Ottamarin",
            "Pellowyn",
            "Quissandra",
            "Rumblefern",
            "Sorrowynd",
            "Tamberlisk",
            "Umbrinelle",
            "Vexalind",
            "Wistromel",
            "Zephyrandle");
    private static final List<String> LAST = List.of(
            "Ashquibble",
            "Brackenfoss",
            "Crumplethorn",
            "Dapplemoor",
            "Eddlestrume",
            "Frobisham",
            "Grindlewaite",
            "Hobblethwick",
            "Inklemarsh",
            "Jumbleford",
            "Kettlebrook",
            "Lackadrift",
            "Mumblecroft",
            "Noddlestone",
            "Ormsquill",
            "Pockleberry",
            "Quaggerdale",
            "Ruckleshaw",
            "Snorkelby",
            "Thistlequop",
            "Uppleworth",
            "Vandlestrop",
            "Wobblecombe",
            "Yaffinghurst");
    private static final List<String> THINGS =
            List.of("teapot", "lantern", "thimble", "pelican", "marble", "kettledrum", "wheelbarrow", "periwinkle");

    static InventedPerson any(RandomGenerator random) {
        var first = one(FIRST, random);
        var last = one(LAST, random);
        var address = "%s.%s%03d@mail.example".formatted(first, last, random.nextInt(1000));
        return new InventedPerson(
                first + " " + last,
                address.toLowerCase(Locale.ROOT),
                random.nextInt(1, 1000) + " " + one(LAST, random) + " Row",
                one(THINGS, random) + " " + random.nextInt(1000, 10000));
    }

    /** As it stands on an envelope. */
    String postalAddress() {
        return String.join("\n", name, house, "Testbridge", "ZZ9 9ZZ");
    }

    private static String one(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }
}
