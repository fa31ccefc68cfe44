package org.ledgerdesk.local.load;

import java.util.List;
import java.util.stream.Stream;

/** An organisation of a loaded desk and its people; the first two are the demo's, which have them already. */
record Client(String slug, String name, String language, List<String> people) {

    static final List<Client> ALL = Stream.concat(
                    Stream.of(
                            new Client(
                                    "harbour-linen",
                                    "Harbour Linen",
                                    "en",
                                    List.of("approver@harbour-linen.example", "webteam@harbour-linen.example")),
                            new Client(
                                    "noordzee-fietsen",
                                    "Noordzee Fietsen",
                                    "nl",
                                    List.of("eigenaar@noordzee-fietsen.example", "winkel@noordzee-fietsen.example"))),
                    Stream.of(
                                    "en Moorland Wool",
                                    "en Saltmarsh Ceramics",
                                    "en Copper Kettle Tea",
                                    "en Larch Furniture",
                                    "en Quayside Books",
                                    "en Foxglove Nurseries",
                                    "nl Veenkade Verlichting",
                                    "nl Molenwiek Tuinen",
                                    "nl Houtrust Keukens",
                                    "nl Duinrand Kampeerwinkel")
                            .map(Client::invented))
            .toList();

    private static Client invented(String languageAndName) {
        String language = languageAndName.substring(0, 2);
        String name = languageAndName.substring(3);
        String slug = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return new Client(
                slug,
                name,
                language,
                Stream.of("approver", "shop", "office", "webteam", "warehouse")
                        .map(who -> who + "@" + slug + ".example")
                        .toList());
    }

    boolean isDemo() {
        return people.size() == 2;
    }

    String initials() {
        return name.replaceAll("[^A-Z]", "");
    }
}
