package org.trigpoint.evaluation.report;

/// The name of the nearest of a few colours that people tell apart, so that no meaning rests on
/// colour alone.
enum ColourName {
    BLACK("black", 0x000000),
    GREY("grey", 0x808080),
    WHITE("white", 0xffffff),
    RED("red", 0xd62728),
    DARK_RED("dark red", 0x7f1d1d),
    PINK("pink", 0xf4a6c0),
    ORANGE("orange", 0xf28c28),
    BROWN("brown", 0x7b4a1e),
    YELLOW("yellow", 0xf2d22e),
    OLIVE("olive", 0x7a7a1e),
    GREEN("green", 0x2ca02c),
    DARK_GREEN("dark green", 0x14532d),
    LIGHT_GREEN("light green", 0xa7d8a0),
    TEAL("teal", 0x1b8a8a),
    LIGHT_BLUE("light blue", 0x9cc9ee),
    BLUE("blue", 0x1f5fb4),
    NAVY("dark blue", 0x14264f),
    PURPLE("purple", 0x6b3f7d),
    LILAC("lilac", 0xc3a6d8),
    MAGENTA("magenta", 0xc2348c);

    private final String words;
    private final int rgb;

    ColourName(String words, int rgb) {
        this.words = words;
        this.rgb = rgb;
    }

    /// @param colour `#rrggbb`, or blank, which has no name
    static String of(String colour) {
        if (colour.isEmpty()) {
            return "";
        }
        int sought = Integer.parseInt(colour.substring(1), 16);
        ColourName nearest = BLACK;
        for (ColourName name : values()) {
            if (distance(name.rgb, sought) < distance(nearest.rgb, sought)) {
                nearest = name;
            }
        }
        return nearest.words;
    }

    /// Squared distance that weighs green most and blue least, as eyes do.
    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return 3 * red * red + 4 * green * green + 2 * blue * blue;
    }
}
